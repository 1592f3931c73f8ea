// Generated from the Snowball stemmer that bleve uses by `go test ./generator/search -run Tables -update`: do not edit.
import { stemmer } from "./snowball.js";

export const stops =
  "ai aie aient aies ait as au aura aurai auraient aurais aurait auras aurez auriez aurions aurons auront aux avaient avais avait avec avez aviez avions avons ayant ayez ayons c ce ceci cela celà ces cet cette d dans de des du elle en es est et eu eue eues eurent eus eusse eussent eusses eussiez eussions eut eux eûmes eût eûtes furent fus fusse fussent fusses fussiez fussions fut fûmes fût fûtes ici il ils j je l la le les leur leurs lui m ma mais me mes moi mon même n ne nos notre nous on ont ou par pas pour qu que quel quelle quelles quels qui s sa sans se sera serai seraient serais serait seras serez seriez serions serons seront ses soi soient sois soit sommes son sont soyez soyons suis sur t ta te tes toi ton tu un une vos votre vous y à étaient étais était étant étiez étions été étée étées étés êtes";
export const articles = "c d j jusqu l lorsqu m n puisqu qu quoiqu s t";
export const apostrophe = false;

const A_0 = [["col", -1, -1], ["par", -1, -1], ["tap", -1, -1]];
const A_1 = [["", -1, 4], ["I", 0, 1], ["U", 0, 2], ["Y", 0, 3]];
const A_2 = [["iqU", -1, 3], ["abl", -1, 3], ["I\xc3\xa8r", -1, 4], ["i\xc3\xa8r", -1, 4], ["eus", -1, 2], ["iv", -1, 1]];
const A_3 = [["ic", -1, 2], ["abil", -1, 1], ["iv", -1, 3]];
const A_4 = [["iqUe", -1, 1], ["atrice", -1, 2], ["ance", -1, 1], ["ence", -1, 5], ["logie", -1, 3], ["able", -1, 1], ["isme", -1, 1], ["euse", -1, 11], ["iste", -1, 1], ["ive", -1, 8], ["if", -1, 8], ["usion", -1, 4], ["ation", -1, 2], ["ution", -1, 4], ["ateur", -1, 2], ["iqUes", -1, 1], ["atrices", -1, 2], ["ances", -1, 1], ["ences", -1, 5], ["logies", -1, 3], ["ables", -1, 1], ["ismes", -1, 1], ["euses", -1, 11], ["istes", -1, 1], ["ives", -1, 8], ["ifs", -1, 8], ["usions", -1, 4], ["ations", -1, 2], ["utions", -1, 4], ["ateurs", -1, 2], ["ments", -1, 15], ["ements", 30, 6], ["issements", 31, 12], ["it\xc3\xa9s", -1, 7], ["ment", -1, 15], ["ement", 34, 6], ["issement", 35, 12], ["amment", 34, 13], ["emment", 34, 14], ["aux", -1, 10], ["eaux", 39, 9], ["eux", -1, 1], ["it\xc3\xa9", -1, 7]];
const A_5 = [["ira", -1, 1], ["ie", -1, 1], ["isse", -1, 1], ["issante", -1, 1], ["i", -1, 1], ["irai", 4, 1], ["ir", -1, 1], ["iras", -1, 1], ["ies", -1, 1], ["\xc3\xaemes", -1, 1], ["isses", -1, 1], ["issantes", -1, 1], ["\xc3\xaetes", -1, 1], ["is", -1, 1], ["irais", 13, 1], ["issais", 13, 1], ["irions", -1, 1], ["issions", -1, 1], ["irons", -1, 1], ["issons", -1, 1], ["issants", -1, 1], ["it", -1, 1], ["irait", 21, 1], ["issait", 21, 1], ["issant", -1, 1], ["iraIent", -1, 1], ["issaIent", -1, 1], ["irent", -1, 1], ["issent", -1, 1], ["iront", -1, 1], ["\xc3\xaet", -1, 1], ["iriez", -1, 1], ["issiez", -1, 1], ["irez", -1, 1], ["issez", -1, 1]];
const A_6 = [["a", -1, 3], ["era", 0, 2], ["asse", -1, 3], ["ante", -1, 3], ["\xc3\xa9e", -1, 2], ["ai", -1, 3], ["erai", 5, 2], ["er", -1, 2], ["as", -1, 3], ["eras", 8, 2], ["\xc3\xa2mes", -1, 3], ["asses", -1, 3], ["antes", -1, 3], ["\xc3\xa2tes", -1, 3], ["\xc3\xa9es", -1, 2], ["ais", -1, 3], ["erais", 15, 2], ["ions", -1, 1], ["erions", 17, 2], ["assions", 17, 3], ["erons", -1, 2], ["ants", -1, 3], ["\xc3\xa9s", -1, 2], ["ait", -1, 3], ["erait", 23, 2], ["ant", -1, 3], ["aIent", -1, 3], ["eraIent", 26, 2], ["\xc3\xa8rent", -1, 2], ["assent", -1, 3], ["eront", -1, 2], ["\xc3\xa2t", -1, 3], ["ez", -1, 2], ["iez", 32, 2], ["eriez", 33, 2], ["assiez", 33, 3], ["erez", 32, 2], ["\xc3\xa9", -1, 2]];
const A_7 = [["e", -1, 3], ["I\xc3\xa8re", 0, 2], ["i\xc3\xa8re", 0, 2], ["ion", -1, 1], ["Ier", -1, 2], ["ier", -1, 2], ["\xc3\xab", -1, 4]];
const A_8 = [["ell", -1, -1], ["eill", -1, -1], ["enn", -1, -1], ["onn", -1, -1], ["ett", -1, -1]];
const G_v = [17, 65, 16, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 128, 130, 103, 8, 5];
const G_keep_with_s = [1, 65, 20, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 128];
function r_prelude(env, ctx) {
let context = ctx;
replab0: for (; ; ) {
let v_1 = env.Cursor;
lab1: for (let i = 0; i < 2; i++) {
golab2: for (; ; ) {
let v_2 = env.Cursor;
lab3: for (; ; ) {
lab4: for (; ; ) {
let v_3 = env.Cursor;
lab5: for (; ; ) {
if (!env.InGrouping(G_v, 97, 251)) {
break lab5;
}
env.Bra = env.Cursor;
lab6: for (; ; ) {
let v_4 = env.Cursor;
lab7: for (; ; ) {
if (!env.EqS("u")) {
break lab7;
}
env.Ket = env.Cursor;
if (!env.InGrouping(G_v, 97, 251)) {
break lab7;
}
if (!env.SliceFrom("U")) {
return false;
}
break lab6;
}
env.Cursor = v_4;
lab8: for (; ; ) {
if (!env.EqS("i")) {
break lab8;
}
env.Ket = env.Cursor;
if (!env.InGrouping(G_v, 97, 251)) {
break lab8;
}
if (!env.SliceFrom("I")) {
return false;
}
break lab6;
}
env.Cursor = v_4;
if (!env.EqS("y")) {
break lab5;
}
env.Ket = env.Cursor;
if (!env.SliceFrom("Y")) {
return false;
}
break lab6;
}
break lab4;
}
env.Cursor = v_3;
lab9: for (; ; ) {
env.Bra = env.Cursor;
if (!env.EqS("y")) {
break lab9;
}
env.Ket = env.Cursor;
if (!env.InGrouping(G_v, 97, 251)) {
break lab9;
}
if (!env.SliceFrom("Y")) {
return false;
}
break lab4;
}
env.Cursor = v_3;
if (!env.EqS("q")) {
break lab3;
}
env.Bra = env.Cursor;
if (!env.EqS("u")) {
break lab3;
}
env.Ket = env.Cursor;
if (!env.SliceFrom("U")) {
return false;
}
break lab4;
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
continue replab0;
}
env.Cursor = v_1;
break replab0;
}
return true;
}
function r_mark_regions(env, ctx) {
let context = ctx;
context.i_pV = env.Limit;
context.i_p1 = env.Limit;
context.i_p2 = env.Limit;
let v_1 = env.Cursor;
lab0: for (; ; ) {
lab1: for (; ; ) {
let v_2 = env.Cursor;
lab2: for (; ; ) {
if (!env.InGrouping(G_v, 97, 251)) {
break lab2;
}
if (!env.InGrouping(G_v, 97, 251)) {
break lab2;
}
if (env.Cursor >= env.Limit) {
break lab2;
}
env.NextChar();
break lab1;
}
env.Cursor = v_2;
lab3: for (; ; ) {
if (env.FindAmong(A_0, context) === 0) {
break lab3;
}
break lab1;
}
env.Cursor = v_2;
if (env.Cursor >= env.Limit) {
break lab0;
}
env.NextChar();
golab4: for (; ; ) {
lab5: for (; ; ) {
if (!env.InGrouping(G_v, 97, 251)) {
break lab5;
}
break golab4;
}
if (env.Cursor >= env.Limit) {
break lab0;
}
env.NextChar();
}
break lab1;
}
context.i_pV = env.Cursor;
break lab0;
}
env.Cursor = v_1;
let v_4 = env.Cursor;
lab6: for (; ; ) {
golab7: for (; ; ) {
lab8: for (; ; ) {
if (!env.InGrouping(G_v, 97, 251)) {
break lab8;
}
break golab7;
}
if (env.Cursor >= env.Limit) {
break lab6;
}
env.NextChar();
}
golab9: for (; ; ) {
lab10: for (; ; ) {
if (!env.OutGrouping(G_v, 97, 251)) {
break lab10;
}
break golab9;
}
if (env.Cursor >= env.Limit) {
break lab6;
}
env.NextChar();
}
context.i_p1 = env.Cursor;
golab11: for (; ; ) {
lab12: for (; ; ) {
if (!env.InGrouping(G_v, 97, 251)) {
break lab12;
}
break golab11;
}
if (env.Cursor >= env.Limit) {
break lab6;
}
env.NextChar();
}
golab13: for (; ; ) {
lab14: for (; ; ) {
if (!env.OutGrouping(G_v, 97, 251)) {
break lab14;
}
break golab13;
}
if (env.Cursor >= env.Limit) {
break lab6;
}
env.NextChar();
}
context.i_p2 = env.Cursor;
break lab6;
}
env.Cursor = v_4;
return true;
}
function r_postlude(env, ctx) {
let context = ctx;
let among_var = 0;
replab0: for (; ; ) {
let v_1 = env.Cursor;
lab1: for (let i = 0; i < 2; i++) {
env.Bra = env.Cursor;
among_var = env.FindAmong(A_1, context);
if (among_var === 0) {
break lab1;
}
env.Ket = env.Cursor;
if (among_var === 0) {
break lab1;
}
else if (among_var === 1) {
if (!env.SliceFrom("i")) {
return false;
}
}
else if (among_var === 2) {
if (!env.SliceFrom("u")) {
return false;
}
}
else if (among_var === 3) {
if (!env.SliceFrom("y")) {
return false;
}
}
else if (among_var === 4) {
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
function r_RV(env, ctx) {
let context = ctx;
if (!(context.i_pV <= env.Cursor)) {
return false;
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
env.Ket = env.Cursor;
among_var = env.FindAmongB(A_4, context);
if (among_var === 0) {
return false;
}
env.Bra = env.Cursor;
if (among_var === 0) {
return false;
}
else if (among_var === 1) {
if (!r_R2(env, context)) {
return false;
}
if (!env.SliceDel()) {
return false;
}
}
else if (among_var === 2) {
if (!r_R2(env, context)) {
return false;
}
if (!env.SliceDel()) {
return false;
}
let v_1 = env.Limit - env.Cursor;
lab0: for (; ; ) {
env.Ket = env.Cursor;
if (!env.EqSB("ic")) {
env.Cursor = env.Limit - v_1;
break lab0;
}
env.Bra = env.Cursor;
lab1: for (; ; ) {
let v_2 = env.Limit - env.Cursor;
lab2: for (; ; ) {
if (!r_R2(env, context)) {
break lab2;
}
if (!env.SliceDel()) {
return false;
}
break lab1;
}
env.Cursor = env.Limit - v_2;
if (!env.SliceFrom("iqU")) {
return false;
}
break lab1;
}
break lab0;
}
}
else if (among_var === 3) {
if (!r_R2(env, context)) {
return false;
}
if (!env.SliceFrom("log")) {
return false;
}
}
else if (among_var === 4) {
if (!r_R2(env, context)) {
return false;
}
if (!env.SliceFrom("u")) {
return false;
}
}
else if (among_var === 5) {
if (!r_R2(env, context)) {
return false;
}
if (!env.SliceFrom("ent")) {
return false;
}
}
else if (among_var === 6) {
if (!r_RV(env, context)) {
return false;
}
if (!env.SliceDel()) {
return false;
}
let v_3 = env.Limit - env.Cursor;
lab3: for (; ; ) {
env.Ket = env.Cursor;
among_var = env.FindAmongB(A_2, context);
if (among_var === 0) {
env.Cursor = env.Limit - v_3;
break lab3;
}
env.Bra = env.Cursor;
if (among_var === 0) {
env.Cursor = env.Limit - v_3;
break lab3;
}
else if (among_var === 1) {
if (!r_R2(env, context)) {
env.Cursor = env.Limit - v_3;
break lab3;
}
if (!env.SliceDel()) {
return false;
}
env.Ket = env.Cursor;
if (!env.EqSB("at")) {
env.Cursor = env.Limit - v_3;
break lab3;
}
env.Bra = env.Cursor;
if (!r_R2(env, context)) {
env.Cursor = env.Limit - v_3;
break lab3;
}
if (!env.SliceDel()) {
return false;
}
}
else if (among_var === 2) {
lab4: for (; ; ) {
let v_4 = env.Limit - env.Cursor;
lab5: for (; ; ) {
if (!r_R2(env, context)) {
break lab5;
}
if (!env.SliceDel()) {
return false;
}
break lab4;
}
env.Cursor = env.Limit - v_4;
if (!r_R1(env, context)) {
env.Cursor = env.Limit - v_3;
break lab3;
}
if (!env.SliceFrom("eux")) {
return false;
}
break lab4;
}
}
else if (among_var === 3) {
if (!r_R2(env, context)) {
env.Cursor = env.Limit - v_3;
break lab3;
}
if (!env.SliceDel()) {
return false;
}
}
else if (among_var === 4) {
if (!r_RV(env, context)) {
env.Cursor = env.Limit - v_3;
break lab3;
}
if (!env.SliceFrom("i")) {
return false;
}
}
break lab3;
}
}
else if (among_var === 7) {
if (!r_R2(env, context)) {
return false;
}
if (!env.SliceDel()) {
return false;
}
let v_5 = env.Limit - env.Cursor;
lab6: for (; ; ) {
env.Ket = env.Cursor;
among_var = env.FindAmongB(A_3, context);
if (among_var === 0) {
env.Cursor = env.Limit - v_5;
break lab6;
}
env.Bra = env.Cursor;
if (among_var === 0) {
env.Cursor = env.Limit - v_5;
break lab6;
}
else if (among_var === 1) {
lab7: for (; ; ) {
let v_6 = env.Limit - env.Cursor;
lab8: for (; ; ) {
if (!r_R2(env, context)) {
break lab8;
}
if (!env.SliceDel()) {
return false;
}
break lab7;
}
env.Cursor = env.Limit - v_6;
if (!env.SliceFrom("abl")) {
return false;
}
break lab7;
}
}
else if (among_var === 2) {
lab9: for (; ; ) {
let v_7 = env.Limit - env.Cursor;
lab10: for (; ; ) {
if (!r_R2(env, context)) {
break lab10;
}
if (!env.SliceDel()) {
return false;
}
break lab9;
}
env.Cursor = env.Limit - v_7;
if (!env.SliceFrom("iqU")) {
return false;
}
break lab9;
}
}
else if (among_var === 3) {
if (!r_R2(env, context)) {
env.Cursor = env.Limit - v_5;
break lab6;
}
if (!env.SliceDel()) {
return false;
}
}
break lab6;
}
}
else if (among_var === 8) {
if (!r_R2(env, context)) {
return false;
}
if (!env.SliceDel()) {
return false;
}
let v_8 = env.Limit - env.Cursor;
lab11: for (; ; ) {
env.Ket = env.Cursor;
if (!env.EqSB("at")) {
env.Cursor = env.Limit - v_8;
break lab11;
}
env.Bra = env.Cursor;
if (!r_R2(env, context)) {
env.Cursor = env.Limit - v_8;
break lab11;
}
if (!env.SliceDel()) {
return false;
}
env.Ket = env.Cursor;
if (!env.EqSB("ic")) {
env.Cursor = env.Limit - v_8;
break lab11;
}
env.Bra = env.Cursor;
lab12: for (; ; ) {
let v_9 = env.Limit - env.Cursor;
lab13: for (; ; ) {
if (!r_R2(env, context)) {
break lab13;
}
if (!env.SliceDel()) {
return false;
}
break lab12;
}
env.Cursor = env.Limit - v_9;
if (!env.SliceFrom("iqU")) {
return false;
}
break lab12;
}
break lab11;
}
}
else if (among_var === 9) {
if (!env.SliceFrom("eau")) {
return false;
}
}
else if (among_var === 10) {
if (!r_R1(env, context)) {
return false;
}
if (!env.SliceFrom("al")) {
return false;
}
}
else if (among_var === 11) {
lab14: for (; ; ) {
let v_10 = env.Limit - env.Cursor;
lab15: for (; ; ) {
if (!r_R2(env, context)) {
break lab15;
}
if (!env.SliceDel()) {
return false;
}
break lab14;
}
env.Cursor = env.Limit - v_10;
if (!r_R1(env, context)) {
return false;
}
if (!env.SliceFrom("eux")) {
return false;
}
break lab14;
}
}
else if (among_var === 12) {
if (!r_R1(env, context)) {
return false;
}
if (!env.OutGroupingB(G_v, 97, 251)) {
return false;
}
if (!env.SliceDel()) {
return false;
}
}
else if (among_var === 13) {
if (!r_RV(env, context)) {
return false;
}
if (!env.SliceFrom("ant")) {
return false;
}
return false;
}
else if (among_var === 14) {
if (!r_RV(env, context)) {
return false;
}
if (!env.SliceFrom("ent")) {
return false;
}
return false;
}
else if (among_var === 15) {
let v_11 = env.Limit - env.Cursor;
if (!env.InGroupingB(G_v, 97, 251)) {
return false;
}
if (!r_RV(env, context)) {
return false;
}
env.Cursor = env.Limit - v_11;
if (!env.SliceDel()) {
return false;
}
return false;
}
return true;
}
function r_i_verb_suffix(env, ctx) {
let context = ctx;
let among_var = 0;
let v_1 = env.Limit - env.Cursor;
if (env.Cursor < context.i_pV) {
return false;
}
env.Cursor = context.i_pV;
let v_2 = env.LimitBackward;
env.LimitBackward = env.Cursor;
env.Cursor = env.Limit - v_1;
env.Ket = env.Cursor;
among_var = env.FindAmongB(A_5, context);
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
if (!env.OutGroupingB(G_v, 97, 251)) {
env.LimitBackward = v_2;
return false;
}
if (!env.SliceDel()) {
return false;
}
}
env.LimitBackward = v_2;
return true;
}
function r_verb_suffix(env, ctx) {
let context = ctx;
let among_var = 0;
let v_1 = env.Limit - env.Cursor;
if (env.Cursor < context.i_pV) {
return false;
}
env.Cursor = context.i_pV;
let v_2 = env.LimitBackward;
env.LimitBackward = env.Cursor;
env.Cursor = env.Limit - v_1;
env.Ket = env.Cursor;
among_var = env.FindAmongB(A_6, context);
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
if (!r_R2(env, context)) {
env.LimitBackward = v_2;
return false;
}
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
if (!env.SliceDel()) {
return false;
}
let v_3 = env.Limit - env.Cursor;
lab0: for (; ; ) {
env.Ket = env.Cursor;
if (!env.EqSB("e")) {
env.Cursor = env.Limit - v_3;
break lab0;
}
env.Bra = env.Cursor;
if (!env.SliceDel()) {
return false;
}
break lab0;
}
}
env.LimitBackward = v_2;
return true;
}
function r_residual_suffix(env, ctx) {
let context = ctx;
let among_var = 0;
let v_1 = env.Limit - env.Cursor;
lab0: for (; ; ) {
env.Ket = env.Cursor;
if (!env.EqSB("s")) {
env.Cursor = env.Limit - v_1;
break lab0;
}
env.Bra = env.Cursor;
let v_2 = env.Limit - env.Cursor;
if (!env.OutGroupingB(G_keep_with_s, 97, 232)) {
env.Cursor = env.Limit - v_1;
break lab0;
}
env.Cursor = env.Limit - v_2;
if (!env.SliceDel()) {
return false;
}
break lab0;
}
let v_3 = env.Limit - env.Cursor;
if (env.Cursor < context.i_pV) {
return false;
}
env.Cursor = context.i_pV;
let v_4 = env.LimitBackward;
env.LimitBackward = env.Cursor;
env.Cursor = env.Limit - v_3;
env.Ket = env.Cursor;
among_var = env.FindAmongB(A_7, context);
if (among_var === 0) {
env.LimitBackward = v_4;
return false;
}
env.Bra = env.Cursor;
if (among_var === 0) {
env.LimitBackward = v_4;
return false;
}
else if (among_var === 1) {
if (!r_R2(env, context)) {
env.LimitBackward = v_4;
return false;
}
lab1: for (; ; ) {
let v_5 = env.Limit - env.Cursor;
lab2: for (; ; ) {
if (!env.EqSB("s")) {
break lab2;
}
break lab1;
}
env.Cursor = env.Limit - v_5;
if (!env.EqSB("t")) {
env.LimitBackward = v_4;
return false;
}
break lab1;
}
if (!env.SliceDel()) {
return false;
}
}
else if (among_var === 2) {
if (!env.SliceFrom("i")) {
return false;
}
}
else if (among_var === 3) {
if (!env.SliceDel()) {
return false;
}
}
else if (among_var === 4) {
if (!env.EqSB("gu")) {
env.LimitBackward = v_4;
return false;
}
if (!env.SliceDel()) {
return false;
}
}
env.LimitBackward = v_4;
return true;
}
function r_un_double(env, ctx) {
let context = ctx;
let v_1 = env.Limit - env.Cursor;
if (env.FindAmongB(A_8, context) === 0) {
return false;
}
env.Cursor = env.Limit - v_1;
env.Ket = env.Cursor;
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
function r_un_accent(env, ctx) {
let context = ctx;
let v_1 = 1;
replab0: for (; ; ) {
lab1: for (let i = 0; i < 2; i++) {
if (!env.OutGroupingB(G_v, 97, 251)) {
break lab1;
}
v_1--;
continue replab0;
}
break replab0;
}
if (v_1 > 0) {
return false;
}
env.Ket = env.Cursor;
lab2: for (; ; ) {
let v_3 = env.Limit - env.Cursor;
lab3: for (; ; ) {
if (!env.EqSB("\xc3\xa9")) {
break lab3;
}
break lab2;
}
env.Cursor = env.Limit - v_3;
if (!env.EqSB("\xc3\xa8")) {
return false;
}
break lab2;
}
env.Bra = env.Cursor;
if (!env.SliceFrom("e")) {
return false;
}
return true;
}
function Stem(env) {
let context = {i_p2: 0, i_p1: 0, i_pV: 0};
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
lab3: for (; ; ) {
let v_4 = env.Limit - env.Cursor;
lab4: for (; ; ) {
let v_5 = env.Limit - env.Cursor;
lab5: for (; ; ) {
let v_6 = env.Limit - env.Cursor;
lab6: for (; ; ) {
if (!r_standard_suffix(env, context)) {
break lab6;
}
break lab5;
}
env.Cursor = env.Limit - v_6;
lab7: for (; ; ) {
if (!r_i_verb_suffix(env, context)) {
break lab7;
}
break lab5;
}
env.Cursor = env.Limit - v_6;
if (!r_verb_suffix(env, context)) {
break lab4;
}
break lab5;
}
env.Cursor = env.Limit - v_5;
let v_7 = env.Limit - env.Cursor;
lab8: for (; ; ) {
env.Ket = env.Cursor;
lab9: for (; ; ) {
let v_8 = env.Limit - env.Cursor;
lab10: for (; ; ) {
if (!env.EqSB("Y")) {
break lab10;
}
env.Bra = env.Cursor;
if (!env.SliceFrom("i")) {
return false;
}
break lab9;
}
env.Cursor = env.Limit - v_8;
if (!env.EqSB("\xc3\xa7")) {
env.Cursor = env.Limit - v_7;
break lab8;
}
env.Bra = env.Cursor;
if (!env.SliceFrom("c")) {
return false;
}
break lab9;
}
break lab8;
}
break lab3;
}
env.Cursor = env.Limit - v_4;
if (!r_residual_suffix(env, context)) {
break lab2;
}
break lab3;
}
break lab2;
}
env.Cursor = env.Limit - v_3;
let v_9 = env.Limit - env.Cursor;
lab11: for (; ; ) {
if (!r_un_double(env, context)) {
break lab11;
}
break lab11;
}
env.Cursor = env.Limit - v_9;
let v_10 = env.Limit - env.Cursor;
lab12: for (; ; ) {
if (!r_un_accent(env, context)) {
break lab12;
}
break lab12;
}
env.Cursor = env.Limit - v_10;
env.Cursor = env.LimitBackward;
let v_11 = env.Cursor;
lab13: for (; ; ) {
if (!r_postlude(env, context)) {
break lab13;
}
break lab13;
}
env.Cursor = v_11;
return true;
}

export const stem = stemmer(Stem);
