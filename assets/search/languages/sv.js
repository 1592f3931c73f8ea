// Generated from the Snowball stemmer that bleve uses by `go test ./generator/search -run Tables -update`: do not edit.
import { stemmer } from "./snowball.js";

export const stops =
  "alla allt att av blev bli blir blivit de dem den denna deras dess dessa det detta dig din dina ditt du där då efter ej eller en er era ert ett från för ha hade han hans har henne hennes hon honom hur här i icke ingen inom inte jag ju kan kunde man med mellan men mig min mina mitt mot mycket ni nu när någon något några och om oss på samma sedan sig sin sina sitta själv skulle som så sådan sådana sådant till under upp ut utan vad var vara varför varit varje vars vart vem vi vid vilka vilkas vilken vilket vår våra vårt än är åt över";
export const articles = "";
export const apostrophe = false;

const A_0 = [["a", -1, 1], ["arna", 0, 1], ["erna", 0, 1], ["heterna", 2, 1], ["orna", 0, 1], ["ad", -1, 1], ["e", -1, 1], ["ade", 6, 1], ["ande", 6, 1], ["arne", 6, 1], ["are", 6, 1], ["aste", 6, 1], ["en", -1, 1], ["anden", 12, 1], ["aren", 12, 1], ["heten", 12, 1], ["ern", -1, 1], ["ar", -1, 1], ["er", -1, 1], ["heter", 18, 1], ["or", -1, 1], ["s", -1, 2], ["as", 21, 1], ["arnas", 22, 1], ["ernas", 22, 1], ["ornas", 22, 1], ["es", 21, 1], ["ades", 26, 1], ["andes", 26, 1], ["ens", 21, 1], ["arens", 29, 1], ["hetens", 29, 1], ["erns", 21, 1], ["at", -1, 1], ["andet", -1, 1], ["het", -1, 1], ["ast", -1, 1]];
const A_1 = [["dd", -1, -1], ["gd", -1, -1], ["nn", -1, -1], ["dt", -1, -1], ["gt", -1, -1], ["kt", -1, -1], ["tt", -1, -1]];
const A_2 = [["ig", -1, 1], ["lig", 0, 1], ["els", -1, 1], ["fullt", -1, 3], ["l\xc3\xb6st", -1, 2]];
const G_v = [17, 65, 16, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 24, 0, 32];
const G_s_ending = [119, 127, 149];
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
if (!env.InGrouping(G_v, 97, 246)) {
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
if (!env.OutGrouping(G_v, 97, 246)) {
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
if (!env.InGroupingB(G_s_ending, 98, 121)) {
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
if (env.Cursor < context.i_p1) {
return false;
}
env.Cursor = context.i_p1;
let v_2 = env.LimitBackward;
env.LimitBackward = env.Cursor;
env.Cursor = env.Limit - v_1;
let v_3 = env.Limit - env.Cursor;
if (env.FindAmongB(A_1, context) === 0) {
env.LimitBackward = v_2;
return false;
}
env.Cursor = env.Limit - v_3;
env.Ket = env.Cursor;
if (env.Cursor <= env.LimitBackward) {
env.LimitBackward = v_2;
return false;
}
env.PrevChar();
env.Bra = env.Cursor;
if (!env.SliceDel()) {
return false;
}
env.LimitBackward = v_2;
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
if (among_var === 0) {
env.LimitBackward = v_2;
return false;
}
else if (among_var === 1) {
if (!env.SliceDel()) {
return false;
}
}
else if (among_var === 2) {
if (!env.SliceFrom("l\xc3\xb6s")) {
return false;
}
}
else if (among_var === 3) {
if (!env.SliceFrom("full")) {
return false;
}
}
env.LimitBackward = v_2;
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
