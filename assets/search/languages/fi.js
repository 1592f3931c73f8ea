// Generated from the Snowball stemmer that bleve uses by `go test ./generator/search -run Tables -update`: do not edit.
import { stemmer } from "./snowball.js";

export const stops =
  "ei eivät emme en et ette että he heidän heidät heihin heille heillä heiltä heissä heistä heitä hän häneen hänelle hänellä häneltä hänen hänessä hänestä hänet häntä itse ja johon joiden joihin joiksi joilla joille joilta joina joissa joista joita joka joksi jolla jolle jolta jona jonka jos jossa josta jota jotka kanssa keiden keihin keiksi keille keillä keiltä keinä keissä keistä keitä keneen keneksi kenelle kenellä keneltä kenen kenenä kenessä kenestä kenet ketkä ketä koska kuin kuka kun me meidän meidät meihin meille meillä meiltä meissä meistä meitä mihin miksi mikä mille millä miltä minkä minua minulla minulle minulta minun minussa minusta minut minuun minä missä mistä mitkä mitä mukaan mutta ne niiden niihin niiksi niille niillä niiltä niin niinä niissä niistä niitä noiden noihin noiksi noilla noille noilta noin noina noissa noista noita nuo nyt näiden näihin näiksi näille näillä näiltä näinä näissä näistä näitä nämä ole olemme olen olet olette oli olimme olin olisi olisimme olisin olisit olisitte olisivat olit olitte olivat olla olleet ollut on ovat poikki se sekä sen siihen siinä siitä siksi sille sillä siltä sinua sinulla sinulle sinulta sinun sinussa sinusta sinut sinuun sinä sitä tai tallä te teidän teidät teihin teille teillä teiltä teissä teistä teitä tuo tuohon tuoksi tuolla tuolle tuolta tuon tuona tuossa tuosta tuotä tähän täksi tälle tältä tämä tämän tänä tässä tästä tätä vaan vai vaikka yli";
export const articles = "";
export const apostrophe = false;

const A_0 = [["pa", -1, 1], ["sti", -1, 2], ["kaan", -1, 1], ["han", -1, 1], ["kin", -1, 1], ["h\xc3\xa4n", -1, 1], ["k\xc3\xa4\xc3\xa4n", -1, 1], ["ko", -1, 1], ["p\xc3\xa4", -1, 1], ["k\xc3\xb6", -1, 1]];
const A_1 = [["lla", -1, -1], ["na", -1, -1], ["ssa", -1, -1], ["ta", -1, -1], ["lta", 3, -1], ["sta", 3, -1]];
const A_2 = [["ll\xc3\xa4", -1, -1], ["n\xc3\xa4", -1, -1], ["ss\xc3\xa4", -1, -1], ["t\xc3\xa4", -1, -1], ["lt\xc3\xa4", 3, -1], ["st\xc3\xa4", 3, -1]];
const A_3 = [["lle", -1, -1], ["ine", -1, -1]];
const A_4 = [["nsa", -1, 3], ["mme", -1, 3], ["nne", -1, 3], ["ni", -1, 2], ["si", -1, 1], ["an", -1, 4], ["en", -1, 6], ["\xc3\xa4n", -1, 5], ["ns\xc3\xa4", -1, 3]];
const A_5 = [["aa", -1, -1], ["ee", -1, -1], ["ii", -1, -1], ["oo", -1, -1], ["uu", -1, -1], ["\xc3\xa4\xc3\xa4", -1, -1], ["\xc3\xb6\xc3\xb6", -1, -1]];
const A_6 = [["a", -1, 8], ["lla", 0, -1], ["na", 0, -1], ["ssa", 0, -1], ["ta", 0, -1], ["lta", 4, -1], ["sta", 4, -1], ["tta", 4, 9], ["lle", -1, -1], ["ine", -1, -1], ["ksi", -1, -1], ["n", -1, 7], ["han", 11, 1], ["den", 11, -1, r_VI], ["seen", 11, -1, r_LONG], ["hen", 11, 2], ["tten", 11, -1, r_VI], ["hin", 11, 3], ["siin", 11, -1, r_VI], ["hon", 11, 4], ["h\xc3\xa4n", 11, 5], ["h\xc3\xb6n", 11, 6], ["\xc3\xa4", -1, 8], ["ll\xc3\xa4", 22, -1], ["n\xc3\xa4", 22, -1], ["ss\xc3\xa4", 22, -1], ["t\xc3\xa4", 22, -1], ["lt\xc3\xa4", 26, -1], ["st\xc3\xa4", 26, -1], ["tt\xc3\xa4", 26, 9]];
const A_7 = [["eja", -1, -1], ["mma", -1, 1], ["imma", 1, -1], ["mpa", -1, 1], ["impa", 3, -1], ["mmi", -1, 1], ["immi", 5, -1], ["mpi", -1, 1], ["impi", 7, -1], ["ej\xc3\xa4", -1, -1], ["mm\xc3\xa4", -1, 1], ["imm\xc3\xa4", 10, -1], ["mp\xc3\xa4", -1, 1], ["imp\xc3\xa4", 12, -1]];
const A_8 = [["i", -1, -1], ["j", -1, -1]];
const A_9 = [["mma", -1, 1], ["imma", 0, -1]];
const G_AEI = [17, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 8];
const G_V1 = [17, 65, 16, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 8, 0, 32];
const G_V2 = [17, 65, 16, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 8, 0, 32];
const G_particle_end = [17, 97, 24, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 8, 0, 32];
function r_mark_regions(env, ctx) {
let context = ctx;
context.i_p1 = env.Limit;
context.i_p2 = env.Limit;
golab0: for (; ; ) {
let v_1 = env.Cursor;
lab1: for (; ; ) {
if (!env.InGrouping(G_V1, 97, 246)) {
break lab1;
}
env.Cursor = v_1;
break golab0;
}
env.Cursor = v_1;
if (env.Cursor >= env.Limit) {
return false;
}
env.NextChar();
}
golab2: for (; ; ) {
lab3: for (; ; ) {
if (!env.OutGrouping(G_V1, 97, 246)) {
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
golab4: for (; ; ) {
let v_3 = env.Cursor;
lab5: for (; ; ) {
if (!env.InGrouping(G_V1, 97, 246)) {
break lab5;
}
env.Cursor = v_3;
break golab4;
}
env.Cursor = v_3;
if (env.Cursor >= env.Limit) {
return false;
}
env.NextChar();
}
golab6: for (; ; ) {
lab7: for (; ; ) {
if (!env.OutGrouping(G_V1, 97, 246)) {
break lab7;
}
break golab6;
}
if (env.Cursor >= env.Limit) {
return false;
}
env.NextChar();
}
context.i_p2 = env.Cursor;
return true;
}
function r_R2(env, ctx) {
let context = ctx;
if (!(context.i_p2 <= env.Cursor)) {
return false;
}
return true;
}
function r_particle_etc(env, ctx) {
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
if (!env.InGroupingB(G_particle_end, 97, 246)) {
return false;
}
}
else if (among_var === 2) {
if (!r_R2(env, context)) {
return false;
}
}
if (!env.SliceDel()) {
return false;
}
return true;
}
function r_possessive(env, ctx) {
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
among_var = env.FindAmongB(A_4, context);
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
let v_3 = env.Limit - env.Cursor;
lab0: for (; ; ) {
if (!env.EqSB("k")) {
break lab0;
}
return false;
}
env.Cursor = env.Limit - v_3;
if (!env.SliceDel()) {
return false;
}
}
else if (among_var === 2) {
if (!env.SliceDel()) {
return false;
}
env.Ket = env.Cursor;
if (!env.EqSB("kse")) {
return false;
}
env.Bra = env.Cursor;
if (!env.SliceFrom("ksi")) {
return false;
}
}
else if (among_var === 3) {
if (!env.SliceDel()) {
return false;
}
}
else if (among_var === 4) {
if (env.FindAmongB(A_1, context) === 0) {
return false;
}
if (!env.SliceDel()) {
return false;
}
}
else if (among_var === 5) {
if (env.FindAmongB(A_2, context) === 0) {
return false;
}
if (!env.SliceDel()) {
return false;
}
}
else if (among_var === 6) {
if (env.FindAmongB(A_3, context) === 0) {
return false;
}
if (!env.SliceDel()) {
return false;
}
}
return true;
}
function r_LONG(env, ctx) {
let context = ctx;
if (env.FindAmongB(A_5, context) === 0) {
return false;
}
return true;
}
function r_VI(env, ctx) {
let context = ctx;
if (!env.EqSB("i")) {
return false;
}
if (!env.InGroupingB(G_V2, 97, 246)) {
return false;
}
return true;
}
function r_case_ending(env, ctx) {
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
among_var = env.FindAmongB(A_6, context);
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
if (!env.EqSB("a")) {
return false;
}
}
else if (among_var === 2) {
if (!env.EqSB("e")) {
return false;
}
}
else if (among_var === 3) {
if (!env.EqSB("i")) {
return false;
}
}
else if (among_var === 4) {
if (!env.EqSB("o")) {
return false;
}
}
else if (among_var === 5) {
if (!env.EqSB("\xc3\xa4")) {
return false;
}
}
else if (among_var === 6) {
if (!env.EqSB("\xc3\xb6")) {
return false;
}
}
else if (among_var === 7) {
let v_3 = env.Limit - env.Cursor;
lab0: for (; ; ) {
let v_4 = env.Limit - env.Cursor;
lab1: for (; ; ) {
let v_5 = env.Limit - env.Cursor;
lab2: for (; ; ) {
if (!r_LONG(env, context)) {
break lab2;
}
break lab1;
}
env.Cursor = env.Limit - v_5;
if (!env.EqSB("ie")) {
env.Cursor = env.Limit - v_3;
break lab0;
}
break lab1;
}
env.Cursor = env.Limit - v_4;
if (env.Cursor <= env.LimitBackward) {
env.Cursor = env.Limit - v_3;
break lab0;
}
env.PrevChar();
env.Bra = env.Cursor;
break lab0;
}
}
else if (among_var === 8) {
if (!env.InGroupingB(G_V1, 97, 246)) {
return false;
}
if (!env.OutGroupingB(G_V1, 97, 246)) {
return false;
}
}
else if (among_var === 9) {
if (!env.EqSB("e")) {
return false;
}
}
if (!env.SliceDel()) {
return false;
}
context.b_ending_removed = true;
return true;
}
function r_other_endings(env, ctx) {
let context = ctx;
let among_var = 0;
let v_1 = env.Limit - env.Cursor;
if (env.Cursor < context.i_p2) {
return false;
}
env.Cursor = context.i_p2;
let v_2 = env.LimitBackward;
env.LimitBackward = env.Cursor;
env.Cursor = env.Limit - v_1;
env.Ket = env.Cursor;
among_var = env.FindAmongB(A_7, context);
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
let v_3 = env.Limit - env.Cursor;
lab0: for (; ; ) {
if (!env.EqSB("po")) {
break lab0;
}
return false;
}
env.Cursor = env.Limit - v_3;
}
if (!env.SliceDel()) {
return false;
}
return true;
}
function r_i_plural(env, ctx) {
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
if (env.FindAmongB(A_8, context) === 0) {
env.LimitBackward = v_2;
return false;
}
env.Bra = env.Cursor;
env.LimitBackward = v_2;
if (!env.SliceDel()) {
return false;
}
return true;
}
function r_t_plural(env, ctx) {
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
if (!env.EqSB("t")) {
env.LimitBackward = v_2;
return false;
}
env.Bra = env.Cursor;
let v_3 = env.Limit - env.Cursor;
if (!env.InGroupingB(G_V1, 97, 246)) {
env.LimitBackward = v_2;
return false;
}
env.Cursor = env.Limit - v_3;
if (!env.SliceDel()) {
return false;
}
env.LimitBackward = v_2;
let v_4 = env.Limit - env.Cursor;
if (env.Cursor < context.i_p2) {
return false;
}
env.Cursor = context.i_p2;
let v_5 = env.LimitBackward;
env.LimitBackward = env.Cursor;
env.Cursor = env.Limit - v_4;
env.Ket = env.Cursor;
among_var = env.FindAmongB(A_9, context);
if (among_var === 0) {
env.LimitBackward = v_5;
return false;
}
env.Bra = env.Cursor;
env.LimitBackward = v_5;
if (among_var === 0) {
return false;
}
else if (among_var === 1) {
let v_6 = env.Limit - env.Cursor;
lab0: for (; ; ) {
if (!env.EqSB("po")) {
break lab0;
}
return false;
}
env.Cursor = env.Limit - v_6;
}
if (!env.SliceDel()) {
return false;
}
return true;
}
function r_tidy(env, ctx) {
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
lab0: for (; ; ) {
let v_4 = env.Limit - env.Cursor;
if (!r_LONG(env, context)) {
break lab0;
}
env.Cursor = env.Limit - v_4;
env.Ket = env.Cursor;
if (env.Cursor <= env.LimitBackward) {
break lab0;
}
env.PrevChar();
env.Bra = env.Cursor;
if (!env.SliceDel()) {
return false;
}
break lab0;
}
env.Cursor = env.Limit - v_3;
let v_5 = env.Limit - env.Cursor;
lab1: for (; ; ) {
env.Ket = env.Cursor;
if (!env.InGroupingB(G_AEI, 97, 228)) {
break lab1;
}
env.Bra = env.Cursor;
if (!env.OutGroupingB(G_V1, 97, 246)) {
break lab1;
}
if (!env.SliceDel()) {
return false;
}
break lab1;
}
env.Cursor = env.Limit - v_5;
let v_6 = env.Limit - env.Cursor;
lab2: for (; ; ) {
env.Ket = env.Cursor;
if (!env.EqSB("j")) {
break lab2;
}
env.Bra = env.Cursor;
lab3: for (; ; ) {
let v_7 = env.Limit - env.Cursor;
lab4: for (; ; ) {
if (!env.EqSB("o")) {
break lab4;
}
break lab3;
}
env.Cursor = env.Limit - v_7;
if (!env.EqSB("u")) {
break lab2;
}
break lab3;
}
if (!env.SliceDel()) {
return false;
}
break lab2;
}
env.Cursor = env.Limit - v_6;
let v_8 = env.Limit - env.Cursor;
lab5: for (; ; ) {
env.Ket = env.Cursor;
if (!env.EqSB("o")) {
break lab5;
}
env.Bra = env.Cursor;
if (!env.EqSB("j")) {
break lab5;
}
if (!env.SliceDel()) {
return false;
}
break lab5;
}
env.Cursor = env.Limit - v_8;
env.LimitBackward = v_2;
golab6: for (; ; ) {
let v_9 = env.Limit - env.Cursor;
lab7: for (; ; ) {
if (!env.OutGroupingB(G_V1, 97, 246)) {
break lab7;
}
env.Cursor = env.Limit - v_9;
break golab6;
}
env.Cursor = env.Limit - v_9;
if (env.Cursor <= env.LimitBackward) {
return false;
}
env.PrevChar();
}
env.Ket = env.Cursor;
if (env.Cursor <= env.LimitBackward) {
return false;
}
env.PrevChar();
env.Bra = env.Cursor;
context.S_x = env.SliceTo();
if (context.S_x === "") {
return false;
}
if (!env.EqSB(context.S_x)) {
return false;
}
if (!env.SliceDel()) {
return false;
}
return true;
}
function Stem(env) {
let context = {b_ending_removed: false, S_x: "", i_p2: 0, i_p1: 0};
let v_1 = env.Cursor;
lab0: for (; ; ) {
if (!r_mark_regions(env, context)) {
break lab0;
}
break lab0;
}
env.Cursor = v_1;
context.b_ending_removed = false;
env.LimitBackward = env.Cursor;
env.Cursor = env.Limit;
let v_2 = env.Limit - env.Cursor;
lab1: for (; ; ) {
if (!r_particle_etc(env, context)) {
break lab1;
}
break lab1;
}
env.Cursor = env.Limit - v_2;
let v_3 = env.Limit - env.Cursor;
lab2: for (; ; ) {
if (!r_possessive(env, context)) {
break lab2;
}
break lab2;
}
env.Cursor = env.Limit - v_3;
let v_4 = env.Limit - env.Cursor;
lab3: for (; ; ) {
if (!r_case_ending(env, context)) {
break lab3;
}
break lab3;
}
env.Cursor = env.Limit - v_4;
let v_5 = env.Limit - env.Cursor;
lab4: for (; ; ) {
if (!r_other_endings(env, context)) {
break lab4;
}
break lab4;
}
env.Cursor = env.Limit - v_5;
lab5: for (; ; ) {
let v_6 = env.Limit - env.Cursor;
lab6: for (; ; ) {
if (!context.b_ending_removed) {
break lab6;
}
let v_7 = env.Limit - env.Cursor;
lab7: for (; ; ) {
if (!r_i_plural(env, context)) {
break lab7;
}
break lab7;
}
env.Cursor = env.Limit - v_7;
break lab5;
}
env.Cursor = env.Limit - v_6;
let v_8 = env.Limit - env.Cursor;
lab8: for (; ; ) {
if (!r_t_plural(env, context)) {
break lab8;
}
break lab8;
}
env.Cursor = env.Limit - v_8;
break lab5;
}
let v_9 = env.Limit - env.Cursor;
lab9: for (; ; ) {
if (!r_tidy(env, context)) {
break lab9;
}
break lab9;
}
env.Cursor = env.Limit - v_9;
env.Cursor = env.LimitBackward;
return true;
}

export const stem = stemmer(Stem);
