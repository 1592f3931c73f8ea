// Generated from the Snowball stemmer that bleve uses by `go test ./generator/search -run Tables -update`: do not edit.
import { stemmer } from "./snowball.js";

export const stops =
  "a abban ahhoz ahogy ahol aki akik akkor alatt amely amelyek amelyekben amelyeket amelyet amelynek ami amikor amit amolyan amíg annak arra arról az azok azon azonban azt aztán azután azzal azért be belül benne bár cikk cikkek cikkeket csak de e ebben eddig egy egyes egyetlen egyik egyre egyéb egész ehhez ekkor el ellen első elég elő először előtt emilyen ennek erre ez ezek ezen ezt ezzel ezért fel felé hanem hiszen hogy hogyan igen ill ill. illetve ilyen ilyenkor ismét ison itt jobban jó jól kell kellett keressünk keresztül ki kívül között közül legalább legyen lehet lehetett lenne lenni lesz lett maga magát majd meg mellett mely melyek mert mi mikor milyen minden mindenki mindent mindig mint mintha mit mivel miért most már más másik még míg nagy nagyobb nagyon ne nekem neki nem nincs néha néhány nélkül olyan ott pedig persze rá s saját sem semmi sok sokat sokkal szemben szerint szinte számára talán tehát teljes tovább továbbá több ugyanis utolsó után utána vagy vagyis vagyok valaki valami valamint való van vannak vele vissza viszont volna volt voltak voltam voltunk által általában át én éppen és így össze úgy új újabb újra ő ők őket";
export const articles = "";
export const apostrophe = false;

const A_0 = [["cs", -1, -1], ["dzs", -1, -1], ["gy", -1, -1], ["ly", -1, -1], ["ny", -1, -1], ["sz", -1, -1], ["ty", -1, -1], ["zs", -1, -1]];
const A_1 = [["\xc3\xa1", -1, 1], ["\xc3\xa9", -1, 2]];
const A_2 = [["bb", -1, -1], ["cc", -1, -1], ["dd", -1, -1], ["ff", -1, -1], ["gg", -1, -1], ["jj", -1, -1], ["kk", -1, -1], ["ll", -1, -1], ["mm", -1, -1], ["nn", -1, -1], ["pp", -1, -1], ["rr", -1, -1], ["ccs", -1, -1], ["ss", -1, -1], ["zzs", -1, -1], ["tt", -1, -1], ["vv", -1, -1], ["ggy", -1, -1], ["lly", -1, -1], ["nny", -1, -1], ["tty", -1, -1], ["ssz", -1, -1], ["zz", -1, -1]];
const A_3 = [["al", -1, 1], ["el", -1, 2]];
const A_4 = [["ba", -1, -1], ["ra", -1, -1], ["be", -1, -1], ["re", -1, -1], ["ig", -1, -1], ["nak", -1, -1], ["nek", -1, -1], ["val", -1, -1], ["vel", -1, -1], ["ul", -1, -1], ["b\xc5\x91l", -1, -1], ["r\xc5\x91l", -1, -1], ["t\xc5\x91l", -1, -1], ["n\xc3\xa1l", -1, -1], ["n\xc3\xa9l", -1, -1], ["b\xc3\xb3l", -1, -1], ["r\xc3\xb3l", -1, -1], ["t\xc3\xb3l", -1, -1], ["\xc3\xbcl", -1, -1], ["n", -1, -1], ["an", 19, -1], ["ban", 20, -1], ["en", 19, -1], ["ben", 22, -1], ["k\xc3\xa9ppen", 22, -1], ["on", 19, -1], ["\xc3\xb6n", 19, -1], ["k\xc3\xa9pp", -1, -1], ["kor", -1, -1], ["t", -1, -1], ["at", 29, -1], ["et", 29, -1], ["k\xc3\xa9nt", 29, -1], ["ank\xc3\xa9nt", 32, -1], ["enk\xc3\xa9nt", 32, -1], ["onk\xc3\xa9nt", 32, -1], ["ot", 29, -1], ["\xc3\xa9rt", 29, -1], ["\xc3\xb6t", 29, -1], ["hez", -1, -1], ["hoz", -1, -1], ["h\xc3\xb6z", -1, -1], ["v\xc3\xa1", -1, -1], ["v\xc3\xa9", -1, -1]];
const A_5 = [["\xc3\xa1n", -1, 2], ["\xc3\xa9n", -1, 1], ["\xc3\xa1nk\xc3\xa9nt", -1, 3]];
const A_6 = [["stul", -1, 2], ["astul", 0, 1], ["\xc3\xa1stul", 0, 3], ["st\xc3\xbcl", -1, 2], ["est\xc3\xbcl", 3, 1], ["\xc3\xa9st\xc3\xbcl", 3, 4]];
const A_7 = [["\xc3\xa1", -1, 1], ["\xc3\xa9", -1, 2]];
const A_8 = [["k", -1, 7], ["ak", 0, 4], ["ek", 0, 6], ["ok", 0, 5], ["\xc3\xa1k", 0, 1], ["\xc3\xa9k", 0, 2], ["\xc3\xb6k", 0, 3]];
const A_9 = [["\xc3\xa9i", -1, 7], ["\xc3\xa1\xc3\xa9i", 0, 6], ["\xc3\xa9\xc3\xa9i", 0, 5], ["\xc3\xa9", -1, 9], ["k\xc3\xa9", 3, 4], ["ak\xc3\xa9", 4, 1], ["ek\xc3\xa9", 4, 1], ["ok\xc3\xa9", 4, 1], ["\xc3\xa1k\xc3\xa9", 4, 3], ["\xc3\xa9k\xc3\xa9", 4, 2], ["\xc3\xb6k\xc3\xa9", 4, 1], ["\xc3\xa9\xc3\xa9", 3, 8]];
const A_10 = [["a", -1, 18], ["ja", 0, 17], ["d", -1, 16], ["ad", 2, 13], ["ed", 2, 13], ["od", 2, 13], ["\xc3\xa1d", 2, 14], ["\xc3\xa9d", 2, 15], ["\xc3\xb6d", 2, 13], ["e", -1, 18], ["je", 9, 17], ["nk", -1, 4], ["unk", 11, 1], ["\xc3\xa1nk", 11, 2], ["\xc3\xa9nk", 11, 3], ["\xc3\xbcnk", 11, 1], ["uk", -1, 8], ["juk", 16, 7], ["\xc3\xa1juk", 17, 5], ["\xc3\xbck", -1, 8], ["j\xc3\xbck", 19, 7], ["\xc3\xa9j\xc3\xbck", 20, 6], ["m", -1, 12], ["am", 22, 9], ["em", 22, 9], ["om", 22, 9], ["\xc3\xa1m", 22, 10], ["\xc3\xa9m", 22, 11], ["o", -1, 18], ["\xc3\xa1", -1, 19], ["\xc3\xa9", -1, 20]];
const A_11 = [["id", -1, 10], ["aid", 0, 9], ["jaid", 1, 6], ["eid", 0, 9], ["jeid", 3, 6], ["\xc3\xa1id", 0, 7], ["\xc3\xa9id", 0, 8], ["i", -1, 15], ["ai", 7, 14], ["jai", 8, 11], ["ei", 7, 14], ["jei", 10, 11], ["\xc3\xa1i", 7, 12], ["\xc3\xa9i", 7, 13], ["itek", -1, 24], ["eitek", 14, 21], ["jeitek", 15, 20], ["\xc3\xa9itek", 14, 23], ["ik", -1, 29], ["aik", 18, 26], ["jaik", 19, 25], ["eik", 18, 26], ["jeik", 21, 25], ["\xc3\xa1ik", 18, 27], ["\xc3\xa9ik", 18, 28], ["ink", -1, 20], ["aink", 25, 17], ["jaink", 26, 16], ["eink", 25, 17], ["jeink", 28, 16], ["\xc3\xa1ink", 25, 18], ["\xc3\xa9ink", 25, 19], ["aitok", -1, 21], ["jaitok", 32, 20], ["\xc3\xa1itok", -1, 22], ["im", -1, 5], ["aim", 35, 4], ["jaim", 36, 1], ["eim", 35, 4], ["jeim", 38, 1], ["\xc3\xa1im", 35, 2], ["\xc3\xa9im", 35, 3]];
const G_v = [17, 65, 16, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 17, 36, 10, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 0, 0, 0, 1];
function r_mark_regions(env, ctx) {
let context = ctx;
context.i_p1 = env.Limit;
lab0: for (; ; ) {
let v_1 = env.Cursor;
lab1: for (; ; ) {
if (!env.InGrouping(G_v, 97, 369)) {
break lab1;
}
golab2: for (; ; ) {
let v_2 = env.Cursor;
lab3: for (; ; ) {
if (!env.OutGrouping(G_v, 97, 369)) {
break lab3;
}
env.Cursor = v_2;
break golab2;
}
env.Cursor = v_2;
if (env.Cursor >= env.Limit) {
break lab1;
}
env.NextChar();
}
lab4: for (; ; ) {
let v_3 = env.Cursor;
lab5: for (; ; ) {
if (env.FindAmong(A_0, context) === 0) {
break lab5;
}
break lab4;
}
env.Cursor = v_3;
if (env.Cursor >= env.Limit) {
break lab1;
}
env.NextChar();
break lab4;
}
context.i_p1 = env.Cursor;
break lab0;
}
env.Cursor = v_1;
if (!env.OutGrouping(G_v, 97, 369)) {
return false;
}
golab6: for (; ; ) {
lab7: for (; ; ) {
if (!env.InGrouping(G_v, 97, 369)) {
break lab7;
}
break golab6;
}
if (env.Cursor >= env.Limit) {
return false;
}
env.NextChar();
}
context.i_p1 = env.Cursor;
break lab0;
}
return true;
}
function r_R1(env, ctx) {
let context = ctx;
if (!(context.i_p1 <= env.Cursor)) {
return false;
}
return true;
}
function r_v_ending(env, ctx) {
let context = ctx;
let among_var = 0;
env.Ket = env.Cursor;
among_var = env.FindAmongB(A_1, context);
if (among_var === 0) {
return false;
}
env.Bra = env.Cursor;
if (!r_R1(env, context)) {
return false;
}
if (among_var === 0) {
return false;
}
else if (among_var === 1) {
if (!env.SliceFrom("a")) {
return false;
}
}
else if (among_var === 2) {
if (!env.SliceFrom("e")) {
return false;
}
}
return true;
}
function r_double(env, ctx) {
let context = ctx;
let v_1 = env.Limit - env.Cursor;
if (env.FindAmongB(A_2, context) === 0) {
return false;
}
env.Cursor = env.Limit - v_1;
return true;
}
function r_undouble(env, ctx) {
let context = ctx;
if (env.Cursor <= env.LimitBackward) {
return false;
}
env.PrevChar();
env.Ket = env.Cursor;
{
let c = env.ByteIndexForHop(-(1));
if (env.LimitBackward > c || c > env.Limit) {
return false;
}
env.Cursor = c;
}
env.Bra = env.Cursor;
if (!env.SliceDel()) {
return false;
}
return true;
}
function r_instrum(env, ctx) {
let context = ctx;
let among_var = 0;
env.Ket = env.Cursor;
among_var = env.FindAmongB(A_3, context);
if (among_var === 0) {
return false;
}
env.Bra = env.Cursor;
if (!r_R1(env, context)) {
return false;
}
if (among_var === 0) {
return false;
}
else if (among_var === 1) {
if (!r_double(env, context)) {
return false;
}
}
else if (among_var === 2) {
if (!r_double(env, context)) {
return false;
}
}
if (!env.SliceDel()) {
return false;
}
if (!r_undouble(env, context)) {
return false;
}
return true;
}
function r_case(env, ctx) {
let context = ctx;
env.Ket = env.Cursor;
if (env.FindAmongB(A_4, context) === 0) {
return false;
}
env.Bra = env.Cursor;
if (!r_R1(env, context)) {
return false;
}
if (!env.SliceDel()) {
return false;
}
if (!r_v_ending(env, context)) {
return false;
}
return true;
}
function r_case_special(env, ctx) {
let context = ctx;
let among_var = 0;
env.Ket = env.Cursor;
among_var = env.FindAmongB(A_5, context);
if (among_var === 0) {
return false;
}
env.Bra = env.Cursor;
if (!r_R1(env, context)) {
return false;
}
if (among_var === 0) {
return false;
}
else if (among_var === 1) {
if (!env.SliceFrom("e")) {
return false;
}
}
else if (among_var === 2) {
if (!env.SliceFrom("a")) {
return false;
}
}
else if (among_var === 3) {
if (!env.SliceFrom("a")) {
return false;
}
}
return true;
}
function r_case_other(env, ctx) {
let context = ctx;
let among_var = 0;
env.Ket = env.Cursor;
among_var = env.FindAmongB(A_6, context);
if (among_var === 0) {
return false;
}
env.Bra = env.Cursor;
if (!r_R1(env, context)) {
return false;
}
if (among_var === 0) {
return false;
}
else if (among_var === 1) {
if (!env.SliceDel()) {
return false;
}
}
else if (among_var === 2) {
if (!env.SliceDel()) {
return false;
}
}
else if (among_var === 3) {
if (!env.SliceFrom("a")) {
return false;
}
}
else if (among_var === 4) {
if (!env.SliceFrom("e")) {
return false;
}
}
return true;
}
function r_factive(env, ctx) {
let context = ctx;
let among_var = 0;
env.Ket = env.Cursor;
among_var = env.FindAmongB(A_7, context);
if (among_var === 0) {
return false;
}
env.Bra = env.Cursor;
if (!r_R1(env, context)) {
return false;
}
if (among_var === 0) {
return false;
}
else if (among_var === 1) {
if (!r_double(env, context)) {
return false;
}
}
else if (among_var === 2) {
if (!r_double(env, context)) {
return false;
}
}
if (!env.SliceDel()) {
return false;
}
if (!r_undouble(env, context)) {
return false;
}
return true;
}
function r_plural(env, ctx) {
let context = ctx;
let among_var = 0;
env.Ket = env.Cursor;
among_var = env.FindAmongB(A_8, context);
if (among_var === 0) {
return false;
}
env.Bra = env.Cursor;
if (!r_R1(env, context)) {
return false;
}
if (among_var === 0) {
return false;
}
else if (among_var === 1) {
if (!env.SliceFrom("a")) {
return false;
}
}
else if (among_var === 2) {
if (!env.SliceFrom("e")) {
return false;
}
}
else if (among_var === 3) {
if (!env.SliceDel()) {
return false;
}
}
else if (among_var === 4) {
if (!env.SliceDel()) {
return false;
}
}
else if (among_var === 5) {
if (!env.SliceDel()) {
return false;
}
}
else if (among_var === 6) {
if (!env.SliceDel()) {
return false;
}
}
else if (among_var === 7) {
if (!env.SliceDel()) {
return false;
}
}
return true;
}
function r_owned(env, ctx) {
let context = ctx;
let among_var = 0;
env.Ket = env.Cursor;
among_var = env.FindAmongB(A_9, context);
if (among_var === 0) {
return false;
}
env.Bra = env.Cursor;
if (!r_R1(env, context)) {
return false;
}
if (among_var === 0) {
return false;
}
else if (among_var === 1) {
if (!env.SliceDel()) {
return false;
}
}
else if (among_var === 2) {
if (!env.SliceFrom("e")) {
return false;
}
}
else if (among_var === 3) {
if (!env.SliceFrom("a")) {
return false;
}
}
else if (among_var === 4) {
if (!env.SliceDel()) {
return false;
}
}
else if (among_var === 5) {
if (!env.SliceFrom("e")) {
return false;
}
}
else if (among_var === 6) {
if (!env.SliceFrom("a")) {
return false;
}
}
else if (among_var === 7) {
if (!env.SliceDel()) {
return false;
}
}
else if (among_var === 8) {
if (!env.SliceFrom("e")) {
return false;
}
}
else if (among_var === 9) {
if (!env.SliceDel()) {
return false;
}
}
return true;
}
function r_sing_owner(env, ctx) {
let context = ctx;
let among_var = 0;
env.Ket = env.Cursor;
among_var = env.FindAmongB(A_10, context);
if (among_var === 0) {
return false;
}
env.Bra = env.Cursor;
if (!r_R1(env, context)) {
return false;
}
if (among_var === 0) {
return false;
}
else if (among_var === 1) {
if (!env.SliceDel()) {
return false;
}
}
else if (among_var === 2) {
if (!env.SliceFrom("a")) {
return false;
}
}
else if (among_var === 3) {
if (!env.SliceFrom("e")) {
return false;
}
}
else if (among_var === 4) {
if (!env.SliceDel()) {
return false;
}
}
else if (among_var === 5) {
if (!env.SliceFrom("a")) {
return false;
}
}
else if (among_var === 6) {
if (!env.SliceFrom("e")) {
return false;
}
}
else if (among_var === 7) {
if (!env.SliceDel()) {
return false;
}
}
else if (among_var === 8) {
if (!env.SliceDel()) {
return false;
}
}
else if (among_var === 9) {
if (!env.SliceDel()) {
return false;
}
}
else if (among_var === 10) {
if (!env.SliceFrom("a")) {
return false;
}
}
else if (among_var === 11) {
if (!env.SliceFrom("e")) {
return false;
}
}
else if (among_var === 12) {
if (!env.SliceDel()) {
return false;
}
}
else if (among_var === 13) {
if (!env.SliceDel()) {
return false;
}
}
else if (among_var === 14) {
if (!env.SliceFrom("a")) {
return false;
}
}
else if (among_var === 15) {
if (!env.SliceFrom("e")) {
return false;
}
}
else if (among_var === 16) {
if (!env.SliceDel()) {
return false;
}
}
else if (among_var === 17) {
if (!env.SliceDel()) {
return false;
}
}
else if (among_var === 18) {
if (!env.SliceDel()) {
return false;
}
}
else if (among_var === 19) {
if (!env.SliceFrom("a")) {
return false;
}
}
else if (among_var === 20) {
if (!env.SliceFrom("e")) {
return false;
}
}
return true;
}
function r_plur_owner(env, ctx) {
let context = ctx;
let among_var = 0;
env.Ket = env.Cursor;
among_var = env.FindAmongB(A_11, context);
if (among_var === 0) {
return false;
}
env.Bra = env.Cursor;
if (!r_R1(env, context)) {
return false;
}
if (among_var === 0) {
return false;
}
else if (among_var === 1) {
if (!env.SliceDel()) {
return false;
}
}
else if (among_var === 2) {
if (!env.SliceFrom("a")) {
return false;
}
}
else if (among_var === 3) {
if (!env.SliceFrom("e")) {
return false;
}
}
else if (among_var === 4) {
if (!env.SliceDel()) {
return false;
}
}
else if (among_var === 5) {
if (!env.SliceDel()) {
return false;
}
}
else if (among_var === 6) {
if (!env.SliceDel()) {
return false;
}
}
else if (among_var === 7) {
if (!env.SliceFrom("a")) {
return false;
}
}
else if (among_var === 8) {
if (!env.SliceFrom("e")) {
return false;
}
}
else if (among_var === 9) {
if (!env.SliceDel()) {
return false;
}
}
else if (among_var === 10) {
if (!env.SliceDel()) {
return false;
}
}
else if (among_var === 11) {
if (!env.SliceDel()) {
return false;
}
}
else if (among_var === 12) {
if (!env.SliceFrom("a")) {
return false;
}
}
else if (among_var === 13) {
if (!env.SliceFrom("e")) {
return false;
}
}
else if (among_var === 14) {
if (!env.SliceDel()) {
return false;
}
}
else if (among_var === 15) {
if (!env.SliceDel()) {
return false;
}
}
else if (among_var === 16) {
if (!env.SliceDel()) {
return false;
}
}
else if (among_var === 17) {
if (!env.SliceDel()) {
return false;
}
}
else if (among_var === 18) {
if (!env.SliceFrom("a")) {
return false;
}
}
else if (among_var === 19) {
if (!env.SliceFrom("e")) {
return false;
}
}
else if (among_var === 20) {
if (!env.SliceDel()) {
return false;
}
}
else if (among_var === 21) {
if (!env.SliceDel()) {
return false;
}
}
else if (among_var === 22) {
if (!env.SliceFrom("a")) {
return false;
}
}
else if (among_var === 23) {
if (!env.SliceFrom("e")) {
return false;
}
}
else if (among_var === 24) {
if (!env.SliceDel()) {
return false;
}
}
else if (among_var === 25) {
if (!env.SliceDel()) {
return false;
}
}
else if (among_var === 26) {
if (!env.SliceDel()) {
return false;
}
}
else if (among_var === 27) {
if (!env.SliceFrom("a")) {
return false;
}
}
else if (among_var === 28) {
if (!env.SliceFrom("e")) {
return false;
}
}
else if (among_var === 29) {
if (!env.SliceDel()) {
return false;
}
}
return true;
}
function Stem(env) {
let context = {i_p1: 0};
let v_1 = env.Cursor;
lab0: for (; ; ) {
if (!r_mark_regions(env, context)) {
break lab0;
}
break lab0;
}
env.Cursor = v_1;
env.LimitBackward = env.Cursor;
env.Cursor = env.Limit;
let v_2 = env.Limit - env.Cursor;
lab1: for (; ; ) {
if (!r_instrum(env, context)) {
break lab1;
}
break lab1;
}
env.Cursor = env.Limit - v_2;
let v_3 = env.Limit - env.Cursor;
lab2: for (; ; ) {
if (!r_case(env, context)) {
break lab2;
}
break lab2;
}
env.Cursor = env.Limit - v_3;
let v_4 = env.Limit - env.Cursor;
lab3: for (; ; ) {
if (!r_case_special(env, context)) {
break lab3;
}
break lab3;
}
env.Cursor = env.Limit - v_4;
let v_5 = env.Limit - env.Cursor;
lab4: for (; ; ) {
if (!r_case_other(env, context)) {
break lab4;
}
break lab4;
}
env.Cursor = env.Limit - v_5;
let v_6 = env.Limit - env.Cursor;
lab5: for (; ; ) {
if (!r_factive(env, context)) {
break lab5;
}
break lab5;
}
env.Cursor = env.Limit - v_6;
let v_7 = env.Limit - env.Cursor;
lab6: for (; ; ) {
if (!r_owned(env, context)) {
break lab6;
}
break lab6;
}
env.Cursor = env.Limit - v_7;
let v_8 = env.Limit - env.Cursor;
lab7: for (; ; ) {
if (!r_sing_owner(env, context)) {
break lab7;
}
break lab7;
}
env.Cursor = env.Limit - v_8;
let v_9 = env.Limit - env.Cursor;
lab8: for (; ; ) {
if (!r_plur_owner(env, context)) {
break lab8;
}
break lab8;
}
env.Cursor = env.Limit - v_9;
let v_10 = env.Limit - env.Cursor;
lab9: for (; ; ) {
if (!r_plural(env, context)) {
break lab9;
}
break lab9;
}
env.Cursor = env.Limit - v_10;
env.Cursor = env.LimitBackward;
return true;
}

export const stem = stemmer(Stem);
