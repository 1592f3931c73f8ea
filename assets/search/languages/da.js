// Generated from the Snowball stemmer that bleve uses by `go test ./generator/search -run Tables -update`: do not edit.
import { stemmer } from "./snowball.js";

export const stops =
  "ad af alle alt anden at blev blive bliver da de dem den denne der deres det dette dig din disse dog du efter eller en end er et for fra ham han hans har havde have hende hendes her hos hun hvad hvis hvor i ikke ind jeg jer jo kunne man mange med meget men mig min mine mit mod ned noget nogle nu når og også om op os over på selv sig sin sine sit skal skulle som sådan thi til ud under var vi vil ville vor være været";
export const articles = "";
export const apostrophe = false;

const A_0 = [["hed", -1, 1], ["ethed", 0, 1], ["ered", -1, 1], ["e", -1, 1], ["erede", 3, 1], ["ende", 3, 1], ["erende", 5, 1], ["ene", 3, 1], ["erne", 3, 1], ["ere", 3, 1], ["en", -1, 1], ["heden", 10, 1], ["eren", 10, 1], ["er", -1, 1], ["heder", 13, 1], ["erer", 13, 1], ["s", -1, 2], ["heds", 16, 1], ["es", 16, 1], ["endes", 18, 1], ["erendes", 19, 1], ["enes", 18, 1], ["ernes", 18, 1], ["eres", 18, 1], ["ens", 16, 1], ["hedens", 24, 1], ["erens", 24, 1], ["ers", 16, 1], ["ets", 16, 1], ["erets", 28, 1], ["et", -1, 1], ["eret", 30, 1]];
const A_1 = [["gd", -1, -1], ["dt", -1, -1], ["gt", -1, -1], ["kt", -1, -1]];
const A_2 = [["ig", -1, 1], ["lig", 0, 1], ["elig", 1, 1], ["els", -1, 1], ["l\xc3\xb8st", -1, 2]];
const G_v = [17, 65, 16, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 48, 0, 128];
const G_s_ending = [239, 254, 42, 3, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 16];
function r_mark_regions(env, ctx) {
let context = ctx;
context.i_p1 = env.Limit;
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
let v_2 = env.Cursor;
lab1: for (; ; ) {
if (!env.InGrouping(G_v, 97, 248)) {
break lab1;
}
env.Cursor = v_2;
break golab0;
}
env.Cursor = v_2;
if (env.Cursor >= env.Limit) {
return false;
}
env.NextChar();
}
golab2: for (; ; ) {
lab3: for (; ; ) {
if (!env.OutGrouping(G_v, 97, 248)) {
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
return true;
}
function r_main_suffix(env, ctx) {
let context = ctx;
let among_var = 0;
let v_1 = env.Limit - env.Cursor;
if (env.Cursor < context.i_p1) {
return false;
}
env.Cursor = context.i_p1;
let v_2 = env.LimitBackward;
env.LimitBackward = env.Cursor;
env.Cursor = env.Limit - v_1;
env.Ket = env.Cursor;
among_var = env.FindAmongB(A_0, context);
if (among_var === 0) {
env.LimitBackward = v_2;
return false;
}
env.Bra = env.Cursor;
env.LimitBackward = v_2;
if (among_var === 0) {
return false;
}
else if (among_var === 1) {
if (!env.SliceDel()) {
return false;
}
}
else if (among_var === 2) {
if (!env.InGroupingB(G_s_ending, 97, 229)) {
return false;
}
if (!env.SliceDel()) {
return false;
}
}
return true;
}
function r_consonant_pair(env, ctx) {
let context = ctx;
let v_1 = env.Limit - env.Cursor;
let v_2 = env.Limit - env.Cursor;
if (env.Cursor < context.i_p1) {
return false;
}
env.Cursor = context.i_p1;
let v_3 = env.LimitBackward;
env.LimitBackward = env.Cursor;
env.Cursor = env.Limit - v_2;
env.Ket = env.Cursor;
if (env.FindAmongB(A_1, context) === 0) {
env.LimitBackward = v_3;
return false;
}
env.Bra = env.Cursor;
env.LimitBackward = v_3;
env.Cursor = env.Limit - v_1;
if (env.Cursor <= env.LimitBackward) {
return false;
}
env.PrevChar();
env.Bra = env.Cursor;
if (!env.SliceDel()) {
return false;
}
return true;
}
function r_other_suffix(env, ctx) {
let context = ctx;
let among_var = 0;
let v_1 = env.Limit - env.Cursor;
lab0: for (; ; ) {
env.Ket = env.Cursor;
if (!env.EqSB("st")) {
break lab0;
}
env.Bra = env.Cursor;
if (!env.EqSB("ig")) {
break lab0;
}
if (!env.SliceDel()) {
return false;
}
break lab0;
}
env.Cursor = env.Limit - v_1;
let v_2 = env.Limit - env.Cursor;
if (env.Cursor < context.i_p1) {
return false;
}
env.Cursor = context.i_p1;
let v_3 = env.LimitBackward;
env.LimitBackward = env.Cursor;
env.Cursor = env.Limit - v_2;
env.Ket = env.Cursor;
among_var = env.FindAmongB(A_2, context);
if (among_var === 0) {
env.LimitBackward = v_3;
return false;
}
env.Bra = env.Cursor;
env.LimitBackward = v_3;
if (among_var === 0) {
return false;
}
else if (among_var === 1) {
if (!env.SliceDel()) {
return false;
}
let v_4 = env.Limit - env.Cursor;
lab1: for (; ; ) {
if (!r_consonant_pair(env, context)) {
break lab1;
}
break lab1;
}
env.Cursor = env.Limit - v_4;
}
else if (among_var === 2) {
if (!env.SliceFrom("l\xc3\xb8s")) {
return false;
}
}
return true;
}
function r_undouble(env, ctx) {
let context = ctx;
let v_1 = env.Limit - env.Cursor;
if (env.Cursor < context.i_p1) {
return false;
}
env.Cursor = context.i_p1;
let v_2 = env.LimitBackward;
env.LimitBackward = env.Cursor;
env.Cursor = env.Limit - v_1;
env.Ket = env.Cursor;
if (!env.OutGroupingB(G_v, 97, 248)) {
env.LimitBackward = v_2;
return false;
}
env.Bra = env.Cursor;
context.S_ch = env.SliceTo();
if (context.S_ch === "") {
return false;
}
env.LimitBackward = v_2;
if (!env.EqSB(context.S_ch)) {
return false;
}
if (!env.SliceDel()) {
return false;
}
return true;
}
function Stem(env) {
let context = {i_x: 0, i_p1: 0, S_ch: ""};
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
if (!r_main_suffix(env, context)) {
break lab1;
}
break lab1;
}
env.Cursor = env.Limit - v_2;
let v_3 = env.Limit - env.Cursor;
lab2: for (; ; ) {
if (!r_consonant_pair(env, context)) {
break lab2;
}
break lab2;
}
env.Cursor = env.Limit - v_3;
let v_4 = env.Limit - env.Cursor;
lab3: for (; ; ) {
if (!r_other_suffix(env, context)) {
break lab3;
}
break lab3;
}
env.Cursor = env.Limit - v_4;
let v_5 = env.Limit - env.Cursor;
lab4: for (; ; ) {
if (!r_undouble(env, context)) {
break lab4;
}
break lab4;
}
env.Cursor = env.Limit - v_5;
env.Cursor = env.LimitBackward;
return true;
}

export const stem = stemmer(Stem);
