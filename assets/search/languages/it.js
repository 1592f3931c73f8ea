// Generated from the Snowball stemmer that bleve uses by `go test ./generator/search -run Tables -update`: do not edit.
import { stemmer } from "./snowball.js";

export const stops =
  "a abbia abbiamo abbiano abbiate ad agl agli ai al all alla alle allo anche avemmo avendo avesse avessero avessi avessimo aveste avesti avete aveva avevamo avevano avevate avevi avevo avrai avranno avrebbe avrebbero avrei avremmo avremo avreste avresti avrete avrà avrò avuta avute avuti avuto c che chi ci coi col come con contro cui da dagl dagli dai dal dall dalla dalle dallo degl degli dei del dell della delle dello di dov dove e ebbe ebbero ebbi ed era erano eravamo eravate eri ero essendo faccia facciamo facciano facciate faccio facemmo facendo facesse facessero facessi facessimo faceste facesti faceva facevamo facevano facevate facevi facevo fai fanno farai faranno farebbe farebbero farei faremmo faremo fareste faresti farete farà farò fece fecero feci fosse fossero fossi fossimo foste fosti fu fui fummo furono gli ha hai hanno ho i il in io l la le lei li lo loro lui ma mi mia mie miei mio ne negl negli nei nel nell nella nelle nello noi non nostra nostre nostri nostro o per perché più quale quanta quante quanti quanto quella quelle quelli quello questa queste questi questo sarai saranno sarebbe sarebbero sarei saremmo saremo sareste saresti sarete sarà sarò se sei si sia siamo siano siate siete sono sta stai stando stanno starai staranno starebbe starebbero starei staremmo staremo stareste staresti starete starà starò stava stavamo stavano stavate stavi stavo stemmo stesse stessero stessi stessimo steste stesti stette stettero stetti stia stiamo stiano stiate sto su sua sue sugl sugli sui sul sull sulla sulle sullo suo suoi ti tra tu tua tue tuo tuoi tutti tutto un una uno vi voi vostra vostre vostri vostro è";
export const articles = "agl all c coll d dagl dall degl dell gl l m negl nell pell s sugl sull t un v";
export const apostrophe = false;

const A_0 = [["", -1, 7], ["qu", 0, 6], ["\xc3\xa1", 0, 1], ["\xc3\xa9", 0, 2], ["\xc3\xad", 0, 3], ["\xc3\xb3", 0, 4], ["\xc3\xba", 0, 5]];
const A_1 = [["", -1, 3], ["I", 0, 1], ["U", 0, 2]];
const A_2 = [["la", -1, -1], ["cela", 0, -1], ["gliela", 0, -1], ["mela", 0, -1], ["tela", 0, -1], ["vela", 0, -1], ["le", -1, -1], ["cele", 6, -1], ["gliele", 6, -1], ["mele", 6, -1], ["tele", 6, -1], ["vele", 6, -1], ["ne", -1, -1], ["cene", 12, -1], ["gliene", 12, -1], ["mene", 12, -1], ["sene", 12, -1], ["tene", 12, -1], ["vene", 12, -1], ["ci", -1, -1], ["li", -1, -1], ["celi", 20, -1], ["glieli", 20, -1], ["meli", 20, -1], ["teli", 20, -1], ["veli", 20, -1], ["gli", 20, -1], ["mi", -1, -1], ["si", -1, -1], ["ti", -1, -1], ["vi", -1, -1], ["lo", -1, -1], ["celo", 31, -1], ["glielo", 31, -1], ["melo", 31, -1], ["telo", 31, -1], ["velo", 31, -1]];
const A_3 = [["ando", -1, 1], ["endo", -1, 1], ["ar", -1, 2], ["er", -1, 2], ["ir", -1, 2]];
const A_4 = [["ic", -1, -1], ["abil", -1, -1], ["os", -1, -1], ["iv", -1, 1]];
const A_5 = [["ic", -1, 1], ["abil", -1, 1], ["iv", -1, 1]];
const A_6 = [["ica", -1, 1], ["logia", -1, 3], ["osa", -1, 1], ["ista", -1, 1], ["iva", -1, 9], ["anza", -1, 1], ["enza", -1, 5], ["ice", -1, 1], ["atrice", 7, 1], ["iche", -1, 1], ["logie", -1, 3], ["abile", -1, 1], ["ibile", -1, 1], ["usione", -1, 4], ["azione", -1, 2], ["uzione", -1, 4], ["atore", -1, 2], ["ose", -1, 1], ["ante", -1, 1], ["mente", -1, 1], ["amente", 19, 7], ["iste", -1, 1], ["ive", -1, 9], ["anze", -1, 1], ["enze", -1, 5], ["ici", -1, 1], ["atrici", 25, 1], ["ichi", -1, 1], ["abili", -1, 1], ["ibili", -1, 1], ["ismi", -1, 1], ["usioni", -1, 4], ["azioni", -1, 2], ["uzioni", -1, 4], ["atori", -1, 2], ["osi", -1, 1], ["anti", -1, 1], ["amenti", -1, 6], ["imenti", -1, 6], ["isti", -1, 1], ["ivi", -1, 9], ["ico", -1, 1], ["ismo", -1, 1], ["oso", -1, 1], ["amento", -1, 6], ["imento", -1, 6], ["ivo", -1, 9], ["it\xc3\xa0", -1, 8], ["ist\xc3\xa0", -1, 1], ["ist\xc3\xa8", -1, 1], ["ist\xc3\xac", -1, 1]];
const A_7 = [["isca", -1, 1], ["enda", -1, 1], ["ata", -1, 1], ["ita", -1, 1], ["uta", -1, 1], ["ava", -1, 1], ["eva", -1, 1], ["iva", -1, 1], ["erebbe", -1, 1], ["irebbe", -1, 1], ["isce", -1, 1], ["ende", -1, 1], ["are", -1, 1], ["ere", -1, 1], ["ire", -1, 1], ["asse", -1, 1], ["ate", -1, 1], ["avate", 16, 1], ["evate", 16, 1], ["ivate", 16, 1], ["ete", -1, 1], ["erete", 20, 1], ["irete", 20, 1], ["ite", -1, 1], ["ereste", -1, 1], ["ireste", -1, 1], ["ute", -1, 1], ["erai", -1, 1], ["irai", -1, 1], ["isci", -1, 1], ["endi", -1, 1], ["erei", -1, 1], ["irei", -1, 1], ["assi", -1, 1], ["ati", -1, 1], ["iti", -1, 1], ["eresti", -1, 1], ["iresti", -1, 1], ["uti", -1, 1], ["avi", -1, 1], ["evi", -1, 1], ["ivi", -1, 1], ["isco", -1, 1], ["ando", -1, 1], ["endo", -1, 1], ["Yamo", -1, 1], ["iamo", -1, 1], ["avamo", -1, 1], ["evamo", -1, 1], ["ivamo", -1, 1], ["eremo", -1, 1], ["iremo", -1, 1], ["assimo", -1, 1], ["ammo", -1, 1], ["emmo", -1, 1], ["eremmo", 54, 1], ["iremmo", 54, 1], ["immo", -1, 1], ["ano", -1, 1], ["iscano", 58, 1], ["avano", 58, 1], ["evano", 58, 1], ["ivano", 58, 1], ["eranno", -1, 1], ["iranno", -1, 1], ["ono", -1, 1], ["iscono", 65, 1], ["arono", 65, 1], ["erono", 65, 1], ["irono", 65, 1], ["erebbero", -1, 1], ["irebbero", -1, 1], ["assero", -1, 1], ["essero", -1, 1], ["issero", -1, 1], ["ato", -1, 1], ["ito", -1, 1], ["uto", -1, 1], ["avo", -1, 1], ["evo", -1, 1], ["ivo", -1, 1], ["ar", -1, 1], ["ir", -1, 1], ["er\xc3\xa0", -1, 1], ["ir\xc3\xa0", -1, 1], ["er\xc3\xb2", -1, 1], ["ir\xc3\xb2", -1, 1]];
const G_v = [17, 65, 16, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 128, 128, 8, 2, 1];
const G_AEIO = [17, 65, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 128, 128, 8, 2];
const G_CG = [17];
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
if (!env.SliceFrom("\xc3\xa0")) {
return false;
}
}
else if (among_var === 2) {
if (!env.SliceFrom("\xc3\xa8")) {
return false;
}
}
else if (among_var === 3) {
if (!env.SliceFrom("\xc3\xac")) {
return false;
}
}
else if (among_var === 4) {
if (!env.SliceFrom("\xc3\xb2")) {
return false;
}
}
else if (among_var === 5) {
if (!env.SliceFrom("\xc3\xb9")) {
return false;
}
}
else if (among_var === 6) {
if (!env.SliceFrom("qU")) {
return false;
}
}
else if (among_var === 7) {
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
replab2: for (; ; ) {
let v_3 = env.Cursor;
lab3: for (let i = 0; i < 2; i++) {
golab4: for (; ; ) {
let v_4 = env.Cursor;
lab5: for (; ; ) {
if (!env.InGrouping(G_v, 97, 249)) {
break lab5;
}
env.Bra = env.Cursor;
lab6: for (; ; ) {
let v_5 = env.Cursor;
lab7: for (; ; ) {
if (!env.EqS("u")) {
break lab7;
}
env.Ket = env.Cursor;
if (!env.InGrouping(G_v, 97, 249)) {
break lab7;
}
if (!env.SliceFrom("U")) {
return false;
}
break lab6;
}
env.Cursor = v_5;
if (!env.EqS("i")) {
break lab5;
}
env.Ket = env.Cursor;
if (!env.InGrouping(G_v, 97, 249)) {
break lab5;
}
if (!env.SliceFrom("I")) {
return false;
}
break lab6;
}
env.Cursor = v_4;
break golab4;
}
env.Cursor = v_4;
if (env.Cursor >= env.Limit) {
break lab3;
}
env.NextChar();
}
continue replab2;
}
env.Cursor = v_3;
break replab2;
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
if (!env.InGrouping(G_v, 97, 249)) {
break lab2;
}
lab3: for (; ; ) {
let v_3 = env.Cursor;
lab4: for (; ; ) {
if (!env.OutGrouping(G_v, 97, 249)) {
break lab4;
}
golab5: for (; ; ) {
lab6: for (; ; ) {
if (!env.InGrouping(G_v, 97, 249)) {
break lab6;
}
break golab5;
}
if (env.Cursor >= env.Limit) {
break lab4;
}
env.NextChar();
}
break lab3;
}
env.Cursor = v_3;
if (!env.InGrouping(G_v, 97, 249)) {
break lab2;
}
golab7: for (; ; ) {
lab8: for (; ; ) {
if (!env.OutGrouping(G_v, 97, 249)) {
break lab8;
}
break golab7;
}
if (env.Cursor >= env.Limit) {
break lab2;
}
env.NextChar();
}
break lab3;
}
break lab1;
}
env.Cursor = v_2;
if (!env.OutGrouping(G_v, 97, 249)) {
break lab0;
}
lab9: for (; ; ) {
let v_6 = env.Cursor;
lab10: for (; ; ) {
if (!env.OutGrouping(G_v, 97, 249)) {
break lab10;
}
golab11: for (; ; ) {
lab12: for (; ; ) {
if (!env.InGrouping(G_v, 97, 249)) {
break lab12;
}
break golab11;
}
if (env.Cursor >= env.Limit) {
break lab10;
}
env.NextChar();
}
break lab9;
}
env.Cursor = v_6;
if (!env.InGrouping(G_v, 97, 249)) {
break lab0;
}
if (env.Cursor >= env.Limit) {
break lab0;
}
env.NextChar();
break lab9;
}
break lab1;
}
context.i_pV = env.Cursor;
break lab0;
}
env.Cursor = v_1;
let v_8 = env.Cursor;
lab13: for (; ; ) {
golab14: for (; ; ) {
lab15: for (; ; ) {
if (!env.InGrouping(G_v, 97, 249)) {
break lab15;
}
break golab14;
}
if (env.Cursor >= env.Limit) {
break lab13;
}
env.NextChar();
}
golab16: for (; ; ) {
lab17: for (; ; ) {
if (!env.OutGrouping(G_v, 97, 249)) {
break lab17;
}
break golab16;
}
if (env.Cursor >= env.Limit) {
break lab13;
}
env.NextChar();
}
context.i_p1 = env.Cursor;
golab18: for (; ; ) {
lab19: for (; ; ) {
if (!env.InGrouping(G_v, 97, 249)) {
break lab19;
}
break golab18;
}
if (env.Cursor >= env.Limit) {
break lab13;
}
env.NextChar();
}
golab20: for (; ; ) {
lab21: for (; ; ) {
if (!env.OutGrouping(G_v, 97, 249)) {
break lab21;
}
break golab20;
}
if (env.Cursor >= env.Limit) {
break lab13;
}
env.NextChar();
}
context.i_p2 = env.Cursor;
break lab13;
}
env.Cursor = v_8;
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
function r_attached_pronoun(env, ctx) {
let context = ctx;
let among_var = 0;
env.Ket = env.Cursor;
if (env.FindAmongB(A_2, context) === 0) {
return false;
}
env.Bra = env.Cursor;
among_var = env.FindAmongB(A_3, context);
if (among_var === 0) {
return false;
}
if (!r_RV(env, context)) {
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
return true;
}
function r_standard_suffix(env, ctx) {
let context = ctx;
let among_var = 0;
env.Ket = env.Cursor;
among_var = env.FindAmongB(A_6, context);
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
if (!r_R2(env, context)) {
env.Cursor = env.Limit - v_1;
break lab0;
}
if (!env.SliceDel()) {
return false;
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
if (!env.SliceFrom("ente")) {
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
}
else if (among_var === 7) {
if (!r_R1(env, context)) {
return false;
}
if (!env.SliceDel()) {
return false;
}
let v_2 = env.Limit - env.Cursor;
lab1: for (; ; ) {
env.Ket = env.Cursor;
among_var = env.FindAmongB(A_4, context);
if (among_var === 0) {
env.Cursor = env.Limit - v_2;
break lab1;
}
env.Bra = env.Cursor;
if (!r_R2(env, context)) {
env.Cursor = env.Limit - v_2;
break lab1;
}
if (!env.SliceDel()) {
return false;
}
if (among_var === 0) {
env.Cursor = env.Limit - v_2;
break lab1;
}
else if (among_var === 1) {
env.Ket = env.Cursor;
if (!env.EqSB("at")) {
env.Cursor = env.Limit - v_2;
break lab1;
}
env.Bra = env.Cursor;
if (!r_R2(env, context)) {
env.Cursor = env.Limit - v_2;
break lab1;
}
if (!env.SliceDel()) {
return false;
}
}
break lab1;
}
}
else if (among_var === 8) {
if (!r_R2(env, context)) {
return false;
}
if (!env.SliceDel()) {
return false;
}
let v_3 = env.Limit - env.Cursor;
lab2: for (; ; ) {
env.Ket = env.Cursor;
among_var = env.FindAmongB(A_5, context);
if (among_var === 0) {
env.Cursor = env.Limit - v_3;
break lab2;
}
env.Bra = env.Cursor;
if (among_var === 0) {
env.Cursor = env.Limit - v_3;
break lab2;
}
else if (among_var === 1) {
if (!r_R2(env, context)) {
env.Cursor = env.Limit - v_3;
break lab2;
}
if (!env.SliceDel()) {
return false;
}
}
break lab2;
}
}
else if (among_var === 9) {
if (!r_R2(env, context)) {
return false;
}
if (!env.SliceDel()) {
return false;
}
let v_4 = env.Limit - env.Cursor;
lab3: for (; ; ) {
env.Ket = env.Cursor;
if (!env.EqSB("at")) {
env.Cursor = env.Limit - v_4;
break lab3;
}
env.Bra = env.Cursor;
if (!r_R2(env, context)) {
env.Cursor = env.Limit - v_4;
break lab3;
}
if (!env.SliceDel()) {
return false;
}
env.Ket = env.Cursor;
if (!env.EqSB("ic")) {
env.Cursor = env.Limit - v_4;
break lab3;
}
env.Bra = env.Cursor;
if (!r_R2(env, context)) {
env.Cursor = env.Limit - v_4;
break lab3;
}
if (!env.SliceDel()) {
return false;
}
break lab3;
}
}
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
among_var = env.FindAmongB(A_7, context);
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
env.LimitBackward = v_2;
return true;
}
function r_vowel_suffix(env, ctx) {
let context = ctx;
let v_1 = env.Limit - env.Cursor;
lab0: for (; ; ) {
env.Ket = env.Cursor;
if (!env.InGroupingB(G_AEIO, 97, 242)) {
env.Cursor = env.Limit - v_1;
break lab0;
}
env.Bra = env.Cursor;
if (!r_RV(env, context)) {
env.Cursor = env.Limit - v_1;
break lab0;
}
if (!env.SliceDel()) {
return false;
}
env.Ket = env.Cursor;
if (!env.EqSB("i")) {
env.Cursor = env.Limit - v_1;
break lab0;
}
env.Bra = env.Cursor;
if (!r_RV(env, context)) {
env.Cursor = env.Limit - v_1;
break lab0;
}
if (!env.SliceDel()) {
return false;
}
break lab0;
}
let v_2 = env.Limit - env.Cursor;
lab1: for (; ; ) {
env.Ket = env.Cursor;
if (!env.EqSB("h")) {
env.Cursor = env.Limit - v_2;
break lab1;
}
env.Bra = env.Cursor;
if (!env.InGroupingB(G_CG, 99, 103)) {
env.Cursor = env.Limit - v_2;
break lab1;
}
if (!r_RV(env, context)) {
env.Cursor = env.Limit - v_2;
break lab1;
}
if (!env.SliceDel()) {
return false;
}
break lab1;
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
if (!r_attached_pronoun(env, context)) {
break lab2;
}
break lab2;
}
env.Cursor = env.Limit - v_3;
let v_4 = env.Limit - env.Cursor;
lab3: for (; ; ) {
lab4: for (; ; ) {
let v_5 = env.Limit - env.Cursor;
lab5: for (; ; ) {
if (!r_standard_suffix(env, context)) {
break lab5;
}
break lab4;
}
env.Cursor = env.Limit - v_5;
if (!r_verb_suffix(env, context)) {
break lab3;
}
break lab4;
}
break lab3;
}
env.Cursor = env.Limit - v_4;
let v_6 = env.Limit - env.Cursor;
lab6: for (; ; ) {
if (!r_vowel_suffix(env, context)) {
break lab6;
}
break lab6;
}
env.Cursor = env.Limit - v_6;
env.Cursor = env.LimitBackward;
let v_7 = env.Cursor;
lab7: for (; ; ) {
if (!r_postlude(env, context)) {
break lab7;
}
break lab7;
}
env.Cursor = v_7;
return true;
}

export const stem = stemmer(Stem);
