// Generated from the Snowball stemmer that bleve uses by `go test ./generator/search -run Tables -update`: do not edit.
import { stemmer } from "./snowball.js";

export const stops =
  "alle at av bare begge ble blei bli blir blitt både båe da de deg dei deim deira deires dem den denne der dere deres det dette di din disse ditt du dykk dykkar då eg ein eit eitt eller elles en enn er et ett etter for fordi fra før ha hadde han hans har hennar henne hennes her hjå ho hoe honom hoss hossen hun hva hvem hver hvilke hvilken hvis hvor hvordan hvorfor i ikke ikkje ingen ingi inkje inn inni ja jeg kan kom korleis korso kun kunne kva kvar kvarhelst kven kvi kvifor man mange me med medan meg meget mellom men mi min mine mitt mot mykje ned no noe noen noka noko nokon nokor nokre nå når og også om opp oss over på samme seg selv si sia sidan siden sin sine sitt sjøl skal skulle slik so som somme somt så sånn til um upp ut uten var vart varte ved vere verte vi vil ville vore vors vort vår være vært å";
export const articles = "";
export const apostrophe = false;

const A_0 = [["a", -1, 1], ["e", -1, 1], ["ede", 1, 1], ["ande", 1, 1], ["ende", 1, 1], ["ane", 1, 1], ["ene", 1, 1], ["hetene", 6, 1], ["erte", 1, 3], ["en", -1, 1], ["heten", 9, 1], ["ar", -1, 1], ["er", -1, 1], ["heter", 12, 1], ["s", -1, 2], ["as", 14, 1], ["es", 14, 1], ["edes", 16, 1], ["endes", 16, 1], ["enes", 16, 1], ["hetenes", 19, 1], ["ens", 14, 1], ["hetens", 21, 1], ["ers", 14, 1], ["ets", 14, 1], ["et", -1, 1], ["het", 25, 1], ["ert", -1, 3], ["ast", -1, 1]];
const A_1 = [["dt", -1, -1], ["vt", -1, -1]];
const A_2 = [["leg", -1, 1], ["eleg", 0, 1], ["ig", -1, 1], ["eig", 2, 1], ["lig", 2, 1], ["elig", 4, 1], ["els", -1, 1], ["lov", -1, 1], ["elov", 7, 1], ["slov", 7, 1], ["hetslov", 9, 1]];
const G_v = [17, 65, 16, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 48, 0, 128];
const G_s_ending = [119, 125, 149, 1];
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
lab0: for (; ; ) {
let v_3 = env.Limit - env.Cursor;
lab1: for (; ; ) {
if (!env.InGroupingB(G_s_ending, 98, 122)) {
break lab1;
}
break lab0;
}
env.Cursor = env.Limit - v_3;
if (!env.EqSB("k")) {
return false;
}
if (!env.OutGroupingB(G_v, 97, 248)) {
return false;
}
break lab0;
}
if (!env.SliceDel()) {
return false;
}
}
else if (among_var === 3) {
if (!env.SliceFrom("er")) {
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
if (env.Cursor < context.i_p1) {
return false;
}
env.Cursor = context.i_p1;
let v_2 = env.LimitBackward;
env.LimitBackward = env.Cursor;
env.Cursor = env.Limit - v_1;
env.Ket = env.Cursor;
among_var = env.FindAmongB(A_2, context);
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
return true;
}
function Stem(env) {
let context = {i_x: 0, i_p1: 0};
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
env.Cursor = env.LimitBackward;
return true;
}

export const stem = stemmer(Stem);
