// Generated from the Snowball stemmer that bleve uses by `go test ./generator/search -run Tables -update`: do not edit.
import { stemmer } from "./snowball.js";

export const stops =
  "aber alle allem allen aller alles als also am an ander andere anderem anderen anderer anderes anderm andern anderr anders auch auf aus bei bin bis bist da damit dann das dasselbe dazu daß dein deine deinem deinen deiner deines dem demselben den denn denselben der derer derselbe derselben des desselben dessen dich die dies diese dieselbe dieselben diesem diesen dieser dieses dir doch dort du durch ein eine einem einen einer eines einig einige einigem einigen einiger einiges einmal er es etwas euch euer eure eurem euren eurer eures für gegen gewesen hab habe haben hat hatte hatten hier hin hinter ich ihm ihn ihnen ihr ihre ihrem ihren ihrer ihres im in indem ins ist jede jedem jeden jeder jedes jene jenem jenen jener jenes jetzt kann kein keine keinem keinen keiner keines können könnte machen man manche manchem manchen mancher manches mein meine meinem meinen meiner meines mich mir mit muss musste nach nicht nichts noch nun nur ob oder ohne sehr sein seine seinem seinen seiner seines selbst sich sie sind so solche solchem solchen solcher solches soll sollte sondern sonst um und uns unse unsem unsen unser unses unter viel vom von vor war waren warst was weg weil weiter welche welchem welchen welcher welches wenn werde werden wie wieder will wir wird wirst wo wollen wollte während würde würden zu zum zur zwar zwischen über";
export const articles = "";
export const apostrophe = false;

const A_0 = [["", -1, 6], ["U", 0, 2], ["Y", 0, 1], ["\xc3\xa4", 0, 3], ["\xc3\xb6", 0, 4], ["\xc3\xbc", 0, 5]];
const A_1 = [["e", -1, 2], ["em", -1, 1], ["en", -1, 2], ["ern", -1, 1], ["er", -1, 1], ["s", -1, 3], ["es", 5, 2]];
const A_2 = [["en", -1, 1], ["er", -1, 1], ["st", -1, 2], ["est", 2, 1]];
const A_3 = [["ig", -1, 1], ["lich", -1, 1]];
const A_4 = [["end", -1, 1], ["ig", -1, 2], ["ung", -1, 1], ["lich", -1, 3], ["isch", -1, 2], ["ik", -1, 2], ["heit", -1, 3], ["keit", -1, 4]];
const G_v = [17, 65, 16, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 8, 0, 32, 8];
const G_s_ending = [117, 30, 5];
const G_st_ending = [117, 30, 4];
function r_prelude(env, ctx) {
let context = ctx;
let v_1 = env.Cursor;
replab0: for (; ; ) {
let v_2 = env.Cursor;
lab1: for (let i = 0; i < 2; i++) {
lab2: for (; ; ) {
let v_3 = env.Cursor;
lab3: for (; ; ) {
env.Bra = env.Cursor;
if (!env.EqS("\xc3\x9f")) {
break lab3;
}
env.Ket = env.Cursor;
if (!env.SliceFrom("ss")) {
return false;
}
break lab2;
}
env.Cursor = v_3;
if (env.Cursor >= env.Limit) {
break lab1;
}
env.NextChar();
break lab2;
}
continue replab0;
}
env.Cursor = v_2;
break replab0;
}
env.Cursor = v_1;
replab4: for (; ; ) {
let v_4 = env.Cursor;
lab5: for (let i = 0; i < 2; i++) {
golab6: for (; ; ) {
let v_5 = env.Cursor;
lab7: for (; ; ) {
if (!env.InGrouping(G_v, 97, 252)) {
break lab7;
}
env.Bra = env.Cursor;
lab8: for (; ; ) {
let v_6 = env.Cursor;
lab9: for (; ; ) {
if (!env.EqS("u")) {
break lab9;
}
env.Ket = env.Cursor;
if (!env.InGrouping(G_v, 97, 252)) {
break lab9;
}
if (!env.SliceFrom("U")) {
return false;
}
break lab8;
}
env.Cursor = v_6;
if (!env.EqS("y")) {
break lab7;
}
env.Ket = env.Cursor;
if (!env.InGrouping(G_v, 97, 252)) {
break lab7;
}
if (!env.SliceFrom("Y")) {
return false;
}
break lab8;
}
env.Cursor = v_5;
break golab6;
}
env.Cursor = v_5;
if (env.Cursor >= env.Limit) {
break lab5;
}
env.NextChar();
}
continue replab4;
}
env.Cursor = v_4;
break replab4;
}
return true;
}
function r_mark_regions(env, ctx) {
let context = ctx;
context.i_p1 = env.Limit;
context.i_p2 = env.Limit;
let v_1 = env.Cursor;
{
let c = env.ByteIndexForHop((3));
if (0 > c || c > env.Limit) {
return false;
}
env.Cursor = c;
}
context.i_x = env.Cursor;
env.Cursor = v_1;
golab0: for (; ; ) {
lab1: for (; ; ) {
if (!env.InGrouping(G_v, 97, 252)) {
break lab1;
}
break golab0;
}
if (env.Cursor >= env.Limit) {
return false;
}
env.NextChar();
}
golab2: for (; ; ) {
lab3: for (; ; ) {
if (!env.OutGrouping(G_v, 97, 252)) {
break lab3;
}
break golab2;
}
if (env.Cursor >= env.Limit) {
return false;
}
env.NextChar();
}
context.i_p1 = env.Cursor;
lab4: for (; ; ) {
if (!(context.i_p1 < context.i_x)) {
break lab4;
}
context.i_p1 = context.i_x;
break lab4;
}
golab5: for (; ; ) {
lab6: for (; ; ) {
if (!env.InGrouping(G_v, 97, 252)) {
break lab6;
}
break golab5;
}
if (env.Cursor >= env.Limit) {
return false;
}
env.NextChar();
}
golab7: for (; ; ) {
lab8: for (; ; ) {
if (!env.OutGrouping(G_v, 97, 252)) {
break lab8;
}
break golab7;
}
if (env.Cursor >= env.Limit) {
return false;
}
env.NextChar();
}
context.i_p2 = env.Cursor;
return true;
}
function r_postlude(env, ctx) {
let context = ctx;
let among_var = 0;
replab0: for (; ; ) {
let v_1 = env.Cursor;
lab1: for (let i = 0; i < 2; i++) {
env.Bra = env.Cursor;
among_var = env.FindAmong(A_0, context);
if (among_var === 0) {
break lab1;
}
env.Ket = env.Cursor;
if (among_var === 0) {
break lab1;
}
else if (among_var === 1) {
if (!env.SliceFrom("y")) {
return false;
}
}
else if (among_var === 2) {
if (!env.SliceFrom("u")) {
return false;
}
}
else if (among_var === 3) {
if (!env.SliceFrom("a")) {
return false;
}
}
else if (among_var === 4) {
if (!env.SliceFrom("o")) {
return false;
}
}
else if (among_var === 5) {
if (!env.SliceFrom("u")) {
return false;
}
}
else if (among_var === 6) {
if (env.Cursor >= env.Limit) {
break lab1;
}
env.NextChar();
}
continue replab0;
}
env.Cursor = v_1;
break replab0;
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
function r_R2(env, ctx) {
let context = ctx;
if (!(context.i_p2 <= env.Cursor)) {
return false;
}
return true;
}
function r_standard_suffix(env, ctx) {
let context = ctx;
let among_var = 0;
let v_1 = env.Limit - env.Cursor;
lab0: for (; ; ) {
env.Ket = env.Cursor;
among_var = env.FindAmongB(A_1, context);
if (among_var === 0) {
break lab0;
}
env.Bra = env.Cursor;
if (!r_R1(env, context)) {
break lab0;
}
if (among_var === 0) {
break lab0;
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
let v_2 = env.Limit - env.Cursor;
lab1: for (; ; ) {
env.Ket = env.Cursor;
if (!env.EqSB("s")) {
env.Cursor = env.Limit - v_2;
break lab1;
}
env.Bra = env.Cursor;
if (!env.EqSB("nis")) {
env.Cursor = env.Limit - v_2;
break lab1;
}
if (!env.SliceDel()) {
return false;
}
break lab1;
}
}
else if (among_var === 3) {
if (!env.InGroupingB(G_s_ending, 98, 116)) {
break lab0;
}
if (!env.SliceDel()) {
return false;
}
}
break lab0;
}
env.Cursor = env.Limit - v_1;
let v_3 = env.Limit - env.Cursor;
lab2: for (; ; ) {
env.Ket = env.Cursor;
among_var = env.FindAmongB(A_2, context);
if (among_var === 0) {
break lab2;
}
env.Bra = env.Cursor;
if (!r_R1(env, context)) {
break lab2;
}
if (among_var === 0) {
break lab2;
}
else if (among_var === 1) {
if (!env.SliceDel()) {
return false;
}
}
else if (among_var === 2) {
if (!env.InGroupingB(G_st_ending, 98, 116)) {
break lab2;
}
{
let c = env.ByteIndexForHop(-(3));
if (env.LimitBackward > c || c > env.Limit) {
break lab2;
}
env.Cursor = c;
}
if (!env.SliceDel()) {
return false;
}
}
break lab2;
}
env.Cursor = env.Limit - v_3;
let v_4 = env.Limit - env.Cursor;
lab3: for (; ; ) {
env.Ket = env.Cursor;
among_var = env.FindAmongB(A_4, context);
if (among_var === 0) {
break lab3;
}
env.Bra = env.Cursor;
if (!r_R2(env, context)) {
break lab3;
}
if (among_var === 0) {
break lab3;
}
else if (among_var === 1) {
if (!env.SliceDel()) {
return false;
}
let v_5 = env.Limit - env.Cursor;
lab4: for (; ; ) {
env.Ket = env.Cursor;
if (!env.EqSB("ig")) {
env.Cursor = env.Limit - v_5;
break lab4;
}
env.Bra = env.Cursor;
let v_6 = env.Limit - env.Cursor;
lab5: for (; ; ) {
if (!env.EqSB("e")) {
break lab5;
}
env.Cursor = env.Limit - v_5;
break lab4;
}
env.Cursor = env.Limit - v_6;
if (!r_R2(env, context)) {
env.Cursor = env.Limit - v_5;
break lab4;
}
if (!env.SliceDel()) {
return false;
}
break lab4;
}
}
else if (among_var === 2) {
let v_7 = env.Limit - env.Cursor;
lab6: for (; ; ) {
if (!env.EqSB("e")) {
break lab6;
}
break lab3;
}
env.Cursor = env.Limit - v_7;
if (!env.SliceDel()) {
return false;
}
}
else if (among_var === 3) {
if (!env.SliceDel()) {
return false;
}
let v_8 = env.Limit - env.Cursor;
lab7: for (; ; ) {
env.Ket = env.Cursor;
lab8: for (; ; ) {
let v_9 = env.Limit - env.Cursor;
lab9: for (; ; ) {
if (!env.EqSB("er")) {
break lab9;
}
break lab8;
}
env.Cursor = env.Limit - v_9;
if (!env.EqSB("en")) {
env.Cursor = env.Limit - v_8;
break lab7;
}
break lab8;
}
env.Bra = env.Cursor;
if (!r_R1(env, context)) {
env.Cursor = env.Limit - v_8;
break lab7;
}
if (!env.SliceDel()) {
return false;
}
break lab7;
}
}
else if (among_var === 4) {
if (!env.SliceDel()) {
return false;
}
let v_10 = env.Limit - env.Cursor;
lab10: for (; ; ) {
env.Ket = env.Cursor;
among_var = env.FindAmongB(A_3, context);
if (among_var === 0) {
env.Cursor = env.Limit - v_10;
break lab10;
}
env.Bra = env.Cursor;
if (!r_R2(env, context)) {
env.Cursor = env.Limit - v_10;
break lab10;
}
if (among_var === 0) {
env.Cursor = env.Limit - v_10;
break lab10;
}
else if (among_var === 1) {
if (!env.SliceDel()) {
return false;
}
}
break lab10;
}
}
break lab3;
}
env.Cursor = env.Limit - v_4;
return true;
}
function Stem(env) {
let context = {i_x: 0, i_p2: 0, i_p1: 0};
let v_1 = env.Cursor;
lab0: for (; ; ) {
if (!r_prelude(env, context)) {
break lab0;
}
break lab0;
}
env.Cursor = v_1;
let v_2 = env.Cursor;
lab1: for (; ; ) {
if (!r_mark_regions(env, context)) {
break lab1;
}
break lab1;
}
env.Cursor = v_2;
env.LimitBackward = env.Cursor;
env.Cursor = env.Limit;
let v_3 = env.Limit - env.Cursor;
lab2: for (; ; ) {
if (!r_standard_suffix(env, context)) {
break lab2;
}
break lab2;
}
env.Cursor = env.Limit - v_3;
env.Cursor = env.LimitBackward;
let v_4 = env.Cursor;
lab3: for (; ; ) {
if (!r_postlude(env, context)) {
break lab3;
}
break lab3;
}
env.Cursor = v_4;
return true;
}

export const stem = stemmer(Stem);
