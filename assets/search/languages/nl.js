// Generated from the Snowball stemmer that bleve uses by `go test ./generator/search -run Tables -update`: do not edit.
import { stemmer } from "./snowball.js";

export const stops =
  "aan al alles als altijd andere ben bij daar dan dat de der deze die dit doch doen door dus een eens en er ge geen geweest haar had heb hebben heeft hem het hier hij hoe hun iemand iets ik in is ja je kan kon kunnen maar me meer men met mij mijn moet na naar niet niets nog nu of om omdat onder ons ook op over reeds te tegen toch toen tot u uit uw van veel voor want waren was wat werd wezen wie wil worden wordt zal ze zelf zich zij zijn zo zonder zou";
export const articles = "";
export const apostrophe = false;

const A_0 = [["", -1, 6], ["\xc3\xa1", 0, 1], ["\xc3\xa4", 0, 1], ["\xc3\xa9", 0, 2], ["\xc3\xab", 0, 2], ["\xc3\xad", 0, 3], ["\xc3\xaf", 0, 3], ["\xc3\xb3", 0, 4], ["\xc3\xb6", 0, 4], ["\xc3\xba", 0, 5], ["\xc3\xbc", 0, 5]];
const A_1 = [["", -1, 3], ["I", 0, 2], ["Y", 0, 1]];
const A_2 = [["dd", -1, -1], ["kk", -1, -1], ["tt", -1, -1]];
const A_3 = [["ene", -1, 2], ["se", -1, 3], ["en", -1, 2], ["heden", 2, 1], ["s", -1, 3]];
const A_4 = [["end", -1, 1], ["ig", -1, 2], ["ing", -1, 1], ["lijk", -1, 3], ["baar", -1, 4], ["bar", -1, 5]];
const A_5 = [["aa", -1, -1], ["ee", -1, -1], ["oo", -1, -1], ["uu", -1, -1]];
const G_v = [17, 65, 16, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 128];
const G_v_I = [1, 0, 0, 17, 65, 16, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 128];
const G_v_j = [17, 67, 16, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 128];
function r_prelude(env, ctx) {
let context = ctx;
let among_var = 0;
let v_1 = env.Cursor;
replab0: for (; ; ) {
let v_2 = env.Cursor;
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
if (!env.SliceFrom("i")) {
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
env.Cursor = v_2;
break replab0;
}
env.Cursor = v_1;
let v_3 = env.Cursor;
lab2: for (; ; ) {
env.Bra = env.Cursor;
if (!env.EqS("y")) {
env.Cursor = v_3;
break lab2;
}
env.Ket = env.Cursor;
if (!env.SliceFrom("Y")) {
return false;
}
break lab2;
}
replab3: for (; ; ) {
let v_4 = env.Cursor;
lab4: for (let i = 0; i < 2; i++) {
golab5: for (; ; ) {
let v_5 = env.Cursor;
lab6: for (; ; ) {
if (!env.InGrouping(G_v, 97, 232)) {
break lab6;
}
env.Bra = env.Cursor;
lab7: for (; ; ) {
let v_6 = env.Cursor;
lab8: for (; ; ) {
if (!env.EqS("i")) {
break lab8;
}
env.Ket = env.Cursor;
if (!env.InGrouping(G_v, 97, 232)) {
break lab8;
}
if (!env.SliceFrom("I")) {
return false;
}
break lab7;
}
env.Cursor = v_6;
if (!env.EqS("y")) {
break lab6;
}
env.Ket = env.Cursor;
if (!env.SliceFrom("Y")) {
return false;
}
break lab7;
}
env.Cursor = v_5;
break golab5;
}
env.Cursor = v_5;
if (env.Cursor >= env.Limit) {
break lab4;
}
env.NextChar();
}
continue replab3;
}
env.Cursor = v_4;
break replab3;
}
return true;
}
function r_mark_regions(env, ctx) {
let context = ctx;
context.i_p1 = env.Limit;
context.i_p2 = env.Limit;
golab0: for (; ; ) {
lab1: for (; ; ) {
if (!env.InGrouping(G_v, 97, 232)) {
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
if (!env.OutGrouping(G_v, 97, 232)) {
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
if (!(context.i_p1 < 3)) {
break lab4;
}
context.i_p1 = 3;
break lab4;
}
golab5: for (; ; ) {
lab6: for (; ; ) {
if (!env.InGrouping(G_v, 97, 232)) {
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
if (!env.OutGrouping(G_v, 97, 232)) {
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
among_var = env.FindAmong(A_1, context);
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
if (!env.SliceFrom("i")) {
return false;
}
}
else if (among_var === 3) {
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
function r_undouble(env, ctx) {
let context = ctx;
let v_1 = env.Limit - env.Cursor;
if (env.FindAmongB(A_2, context) === 0) {
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
function r_e_ending(env, ctx) {
let context = ctx;
context.b_e_found = false;
env.Ket = env.Cursor;
if (!env.EqSB("e")) {
return false;
}
env.Bra = env.Cursor;
if (!r_R1(env, context)) {
return false;
}
let v_1 = env.Limit - env.Cursor;
if (!env.OutGroupingB(G_v, 97, 232)) {
return false;
}
env.Cursor = env.Limit - v_1;
if (!env.SliceDel()) {
return false;
}
context.b_e_found = true;
if (!r_undouble(env, context)) {
return false;
}
return true;
}
function r_en_ending(env, ctx) {
let context = ctx;
if (!r_R1(env, context)) {
return false;
}
let v_1 = env.Limit - env.Cursor;
if (!env.OutGroupingB(G_v, 97, 232)) {
return false;
}
env.Cursor = env.Limit - v_1;
let v_2 = env.Limit - env.Cursor;
lab0: for (; ; ) {
if (!env.EqSB("gem")) {
break lab0;
}
return false;
}
env.Cursor = env.Limit - v_2;
if (!env.SliceDel()) {
return false;
}
if (!r_undouble(env, context)) {
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
among_var = env.FindAmongB(A_3, context);
if (among_var === 0) {
break lab0;
}
env.Bra = env.Cursor;
if (among_var === 0) {
break lab0;
}
else if (among_var === 1) {
if (!r_R1(env, context)) {
break lab0;
}
if (!env.SliceFrom("heid")) {
return false;
}
}
else if (among_var === 2) {
if (!r_en_ending(env, context)) {
break lab0;
}
}
else if (among_var === 3) {
if (!r_R1(env, context)) {
break lab0;
}
if (!env.OutGroupingB(G_v_j, 97, 232)) {
break lab0;
}
if (!env.SliceDel()) {
return false;
}
}
break lab0;
}
env.Cursor = env.Limit - v_1;
let v_2 = env.Limit - env.Cursor;
lab1: for (; ; ) {
if (!r_e_ending(env, context)) {
break lab1;
}
break lab1;
}
env.Cursor = env.Limit - v_2;
let v_3 = env.Limit - env.Cursor;
lab2: for (; ; ) {
env.Ket = env.Cursor;
if (!env.EqSB("heid")) {
break lab2;
}
env.Bra = env.Cursor;
if (!r_R2(env, context)) {
break lab2;
}
let v_4 = env.Limit - env.Cursor;
lab3: for (; ; ) {
if (!env.EqSB("c")) {
break lab3;
}
break lab2;
}
env.Cursor = env.Limit - v_4;
if (!env.SliceDel()) {
return false;
}
env.Ket = env.Cursor;
if (!env.EqSB("en")) {
break lab2;
}
env.Bra = env.Cursor;
if (!r_en_ending(env, context)) {
break lab2;
}
break lab2;
}
env.Cursor = env.Limit - v_3;
let v_5 = env.Limit - env.Cursor;
lab4: for (; ; ) {
env.Ket = env.Cursor;
among_var = env.FindAmongB(A_4, context);
if (among_var === 0) {
break lab4;
}
env.Bra = env.Cursor;
if (among_var === 0) {
break lab4;
}
else if (among_var === 1) {
if (!r_R2(env, context)) {
break lab4;
}
if (!env.SliceDel()) {
return false;
}
lab5: for (; ; ) {
let v_6 = env.Limit - env.Cursor;
lab6: for (; ; ) {
env.Ket = env.Cursor;
if (!env.EqSB("ig")) {
break lab6;
}
env.Bra = env.Cursor;
if (!r_R2(env, context)) {
break lab6;
}
let v_7 = env.Limit - env.Cursor;
lab7: for (; ; ) {
if (!env.EqSB("e")) {
break lab7;
}
break lab6;
}
env.Cursor = env.Limit - v_7;
if (!env.SliceDel()) {
return false;
}
break lab5;
}
env.Cursor = env.Limit - v_6;
if (!r_undouble(env, context)) {
break lab4;
}
break lab5;
}
}
else if (among_var === 2) {
if (!r_R2(env, context)) {
break lab4;
}
let v_8 = env.Limit - env.Cursor;
lab8: for (; ; ) {
if (!env.EqSB("e")) {
break lab8;
}
break lab4;
}
env.Cursor = env.Limit - v_8;
if (!env.SliceDel()) {
return false;
}
}
else if (among_var === 3) {
if (!r_R2(env, context)) {
break lab4;
}
if (!env.SliceDel()) {
return false;
}
if (!r_e_ending(env, context)) {
break lab4;
}
}
else if (among_var === 4) {
if (!r_R2(env, context)) {
break lab4;
}
if (!env.SliceDel()) {
return false;
}
}
else if (among_var === 5) {
if (!r_R2(env, context)) {
break lab4;
}
if (!context.b_e_found) {
break lab4;
}
if (!env.SliceDel()) {
return false;
}
}
break lab4;
}
env.Cursor = env.Limit - v_5;
let v_9 = env.Limit - env.Cursor;
lab9: for (; ; ) {
if (!env.OutGroupingB(G_v_I, 73, 232)) {
break lab9;
}
let v_10 = env.Limit - env.Cursor;
if (env.FindAmongB(A_5, context) === 0) {
break lab9;
}
if (!env.OutGroupingB(G_v, 97, 232)) {
break lab9;
}
env.Cursor = env.Limit - v_10;
env.Ket = env.Cursor;
if (env.Cursor <= env.LimitBackward) {
break lab9;
}
env.PrevChar();
env.Bra = env.Cursor;
if (!env.SliceDel()) {
return false;
}
break lab9;
}
env.Cursor = env.Limit - v_9;
return true;
}
function Stem(env) {
let context = {i_p2: 0, i_p1: 0, b_e_found: false};
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
