// Generated from the Snowball stemmer that bleve uses by `go test ./generator/search -run Tables -update`: do not edit.
import { stemmer } from "./snowball.js";

export const stops =
  "acea aceasta această aceea acei aceia acel acela acele acelea acest acesta aceste acestea aceşti aceştia acolo acum ai aia aibă aici al ale alea altceva altcineva am ar are asemenea asta astea astăzi asupra au avea avem aveţi azi aş aşadar aţi bine bucur bună ca care ce cel ceva chiar cine cineva contra cu cum cumva curând curînd când cât câte câtva câţi cînd cît cîte cîtva cîţi că căci cărei căror cărui către da dacă dar datorită de deci deja deoarece departe deşi din dinaintea dintr dintre drept după dă ea ei el ele eram este eu eşti face fi fie fiecare fii fim fiţi fără iar ieri la le li lor lui lângă lîngă mea mei mele mereu meu mi mine mult multă mulţi mâine mă ne nici nicăieri nimeni nişte noastre noastră noi nostru noştri nu ori oricare orice oricine oricum oricând oricât oricînd oricît oriunde pe pentru peste poate pot prea prima primul prin printr până pînă sa sale sau se spre sub sunt suntem sunteţi sînt sîntem sînteţi să săi său ta tale te tine toate toată tot totuşi toţi tu tăi tău un una unde undeva unei unele uneori unor vi voastre voastră voi vostru vouă voştri vreo vreun vă îi îl îmi împotriva în înainte înaintea încotro încât încît între întrucât întrucît îţi ăla ălea ăsta ăstea ăştia şi ţi ţie";
export const articles = "";
export const apostrophe = false;

const A_0 = [["", -1, 3], ["I", 0, 1], ["U", 0, 2]];
const A_1 = [["ea", -1, 3], ["a\xc5\xa3ia", -1, 7], ["aua", -1, 2], ["iua", -1, 4], ["a\xc5\xa3ie", -1, 7], ["ele", -1, 3], ["ile", -1, 5], ["iile", 6, 4], ["iei", -1, 4], ["atei", -1, 6], ["ii", -1, 4], ["ului", -1, 1], ["ul", -1, 1], ["elor", -1, 3], ["ilor", -1, 4], ["iilor", 14, 4]];
const A_2 = [["icala", -1, 4], ["iciva", -1, 4], ["ativa", -1, 5], ["itiva", -1, 6], ["icale", -1, 4], ["a\xc5\xa3iune", -1, 5], ["i\xc5\xa3iune", -1, 6], ["atoare", -1, 5], ["itoare", -1, 6], ["\xc4\x83toare", -1, 5], ["icitate", -1, 4], ["abilitate", -1, 1], ["ibilitate", -1, 2], ["ivitate", -1, 3], ["icive", -1, 4], ["ative", -1, 5], ["itive", -1, 6], ["icali", -1, 4], ["atori", -1, 5], ["icatori", 18, 4], ["itori", -1, 6], ["\xc4\x83tori", -1, 5], ["icitati", -1, 4], ["abilitati", -1, 1], ["ivitati", -1, 3], ["icivi", -1, 4], ["ativi", -1, 5], ["itivi", -1, 6], ["icit\xc4\x83i", -1, 4], ["abilit\xc4\x83i", -1, 1], ["ivit\xc4\x83i", -1, 3], ["icit\xc4\x83\xc5\xa3i", -1, 4], ["abilit\xc4\x83\xc5\xa3i", -1, 1], ["ivit\xc4\x83\xc5\xa3i", -1, 3], ["ical", -1, 4], ["ator", -1, 5], ["icator", 35, 4], ["itor", -1, 6], ["\xc4\x83tor", -1, 5], ["iciv", -1, 4], ["ativ", -1, 5], ["itiv", -1, 6], ["ical\xc4\x83", -1, 4], ["iciv\xc4\x83", -1, 4], ["ativ\xc4\x83", -1, 5], ["itiv\xc4\x83", -1, 6]];
const A_3 = [["ica", -1, 1], ["abila", -1, 1], ["ibila", -1, 1], ["oasa", -1, 1], ["ata", -1, 1], ["ita", -1, 1], ["anta", -1, 1], ["ista", -1, 3], ["uta", -1, 1], ["iva", -1, 1], ["ic", -1, 1], ["ice", -1, 1], ["abile", -1, 1], ["ibile", -1, 1], ["isme", -1, 3], ["iune", -1, 2], ["oase", -1, 1], ["ate", -1, 1], ["itate", 17, 1], ["ite", -1, 1], ["ante", -1, 1], ["iste", -1, 3], ["ute", -1, 1], ["ive", -1, 1], ["ici", -1, 1], ["abili", -1, 1], ["ibili", -1, 1], ["iuni", -1, 2], ["atori", -1, 1], ["osi", -1, 1], ["ati", -1, 1], ["itati", 30, 1], ["iti", -1, 1], ["anti", -1, 1], ["isti", -1, 3], ["uti", -1, 1], ["i\xc5\x9fti", -1, 3], ["ivi", -1, 1], ["it\xc4\x83i", -1, 1], ["o\xc5\x9fi", -1, 1], ["it\xc4\x83\xc5\xa3i", -1, 1], ["abil", -1, 1], ["ibil", -1, 1], ["ism", -1, 3], ["ator", -1, 1], ["os", -1, 1], ["at", -1, 1], ["it", -1, 1], ["ant", -1, 1], ["ist", -1, 3], ["ut", -1, 1], ["iv", -1, 1], ["ic\xc4\x83", -1, 1], ["abil\xc4\x83", -1, 1], ["ibil\xc4\x83", -1, 1], ["oas\xc4\x83", -1, 1], ["at\xc4\x83", -1, 1], ["it\xc4\x83", -1, 1], ["ant\xc4\x83", -1, 1], ["ist\xc4\x83", -1, 3], ["ut\xc4\x83", -1, 1], ["iv\xc4\x83", -1, 1]];
const A_4 = [["ea", -1, 1], ["ia", -1, 1], ["esc", -1, 1], ["\xc4\x83sc", -1, 1], ["ind", -1, 1], ["\xc3\xa2nd", -1, 1], ["are", -1, 1], ["ere", -1, 1], ["ire", -1, 1], ["\xc3\xa2re", -1, 1], ["se", -1, 2], ["ase", 10, 1], ["sese", 10, 2], ["ise", 10, 1], ["use", 10, 1], ["\xc3\xa2se", 10, 1], ["e\xc5\x9fte", -1, 1], ["\xc4\x83\xc5\x9fte", -1, 1], ["eze", -1, 1], ["ai", -1, 1], ["eai", 19, 1], ["iai", 19, 1], ["sei", -1, 2], ["e\xc5\x9fti", -1, 1], ["\xc4\x83\xc5\x9fti", -1, 1], ["ui", -1, 1], ["ezi", -1, 1], ["a\xc5\x9fi", -1, 1], ["se\xc5\x9fi", -1, 2], ["ase\xc5\x9fi", 28, 1], ["sese\xc5\x9fi", 28, 2], ["ise\xc5\x9fi", 28, 1], ["use\xc5\x9fi", 28, 1], ["\xc3\xa2se\xc5\x9fi", 28, 1], ["i\xc5\x9fi", -1, 1], ["u\xc5\x9fi", -1, 1], ["\xc3\xa2\xc5\x9fi", -1, 1], ["\xc3\xa2i", -1, 1], ["a\xc5\xa3i", -1, 2], ["ea\xc5\xa3i", 38, 1], ["ia\xc5\xa3i", 38, 1], ["e\xc5\xa3i", -1, 2], ["i\xc5\xa3i", -1, 2], ["ar\xc4\x83\xc5\xa3i", -1, 1], ["ser\xc4\x83\xc5\xa3i", -1, 2], ["aser\xc4\x83\xc5\xa3i", 44, 1], ["seser\xc4\x83\xc5\xa3i", 44, 2], ["iser\xc4\x83\xc5\xa3i", 44, 1], ["user\xc4\x83\xc5\xa3i", 44, 1], ["\xc3\xa2ser\xc4\x83\xc5\xa3i", 44, 1], ["ir\xc4\x83\xc5\xa3i", -1, 1], ["ur\xc4\x83\xc5\xa3i", -1, 1], ["\xc3\xa2r\xc4\x83\xc5\xa3i", -1, 1], ["\xc3\xa2\xc5\xa3i", -1, 2], ["am", -1, 1], ["eam", 54, 1], ["iam", 54, 1], ["em", -1, 2], ["asem", 57, 1], ["sesem", 57, 2], ["isem", 57, 1], ["usem", 57, 1], ["\xc3\xa2sem", 57, 1], ["im", -1, 2], ["\xc4\x83m", -1, 2], ["ar\xc4\x83m", 64, 1], ["ser\xc4\x83m", 64, 2], ["aser\xc4\x83m", 66, 1], ["seser\xc4\x83m", 66, 2], ["iser\xc4\x83m", 66, 1], ["user\xc4\x83m", 66, 1], ["\xc3\xa2ser\xc4\x83m", 66, 1], ["ir\xc4\x83m", 64, 1], ["ur\xc4\x83m", 64, 1], ["\xc3\xa2r\xc4\x83m", 64, 1], ["\xc3\xa2m", -1, 2], ["au", -1, 1], ["eau", 76, 1], ["iau", 76, 1], ["indu", -1, 1], ["\xc3\xa2ndu", -1, 1], ["ez", -1, 1], ["easc\xc4\x83", -1, 1], ["ar\xc4\x83", -1, 1], ["ser\xc4\x83", -1, 2], ["aser\xc4\x83", 84, 1], ["seser\xc4\x83", 84, 2], ["iser\xc4\x83", 84, 1], ["user\xc4\x83", 84, 1], ["\xc3\xa2ser\xc4\x83", 84, 1], ["ir\xc4\x83", -1, 1], ["ur\xc4\x83", -1, 1], ["\xc3\xa2r\xc4\x83", -1, 1], ["eaz\xc4\x83", -1, 1]];
const A_5 = [["a", -1, 1], ["e", -1, 1], ["ie", 1, 1], ["i", -1, 1], ["\xc4\x83", -1, 1]];
const G_v = [17, 65, 16, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 2, 32, 0, 0, 4];
function r_prelude(env, ctx) {
let context = ctx;
replab0: for (; ; ) {
let v_1 = env.Cursor;
lab1: for (let i = 0; i < 2; i++) {
golab2: for (; ; ) {
let v_2 = env.Cursor;
lab3: for (; ; ) {
if (!env.InGrouping(G_v, 97, 259)) {
break lab3;
}
env.Bra = env.Cursor;
lab4: for (; ; ) {
let v_3 = env.Cursor;
lab5: for (; ; ) {
if (!env.EqS("u")) {
break lab5;
}
env.Ket = env.Cursor;
if (!env.InGrouping(G_v, 97, 259)) {
break lab5;
}
if (!env.SliceFrom("U")) {
return false;
}
break lab4;
}
env.Cursor = v_3;
if (!env.EqS("i")) {
break lab3;
}
env.Ket = env.Cursor;
if (!env.InGrouping(G_v, 97, 259)) {
break lab3;
}
if (!env.SliceFrom("I")) {
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
if (!env.InGrouping(G_v, 97, 259)) {
break lab2;
}
lab3: for (; ; ) {
let v_3 = env.Cursor;
lab4: for (; ; ) {
if (!env.OutGrouping(G_v, 97, 259)) {
break lab4;
}
golab5: for (; ; ) {
lab6: for (; ; ) {
if (!env.InGrouping(G_v, 97, 259)) {
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
if (!env.InGrouping(G_v, 97, 259)) {
break lab2;
}
golab7: for (; ; ) {
lab8: for (; ; ) {
if (!env.OutGrouping(G_v, 97, 259)) {
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
if (!env.OutGrouping(G_v, 97, 259)) {
break lab0;
}
lab9: for (; ; ) {
let v_6 = env.Cursor;
lab10: for (; ; ) {
if (!env.OutGrouping(G_v, 97, 259)) {
break lab10;
}
golab11: for (; ; ) {
lab12: for (; ; ) {
if (!env.InGrouping(G_v, 97, 259)) {
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
if (!env.InGrouping(G_v, 97, 259)) {
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
if (!env.InGrouping(G_v, 97, 259)) {
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
if (!env.OutGrouping(G_v, 97, 259)) {
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
if (!env.InGrouping(G_v, 97, 259)) {
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
if (!env.OutGrouping(G_v, 97, 259)) {
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
among_var = env.FindAmong(A_0, context);
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
function r_step_0(env, ctx) {
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
if (!env.SliceFrom("i")) {
return false;
}
}
else if (among_var === 5) {
let v_1 = env.Limit - env.Cursor;
lab0: for (; ; ) {
if (!env.EqSB("ab")) {
break lab0;
}
return false;
}
env.Cursor = env.Limit - v_1;
if (!env.SliceFrom("i")) {
return false;
}
}
else if (among_var === 6) {
if (!env.SliceFrom("at")) {
return false;
}
}
else if (among_var === 7) {
if (!env.SliceFrom("a\xc5\xa3i")) {
return false;
}
}
return true;
}
function r_combo_suffix(env, ctx) {
let context = ctx;
let among_var = 0;
let v_1 = env.Limit - env.Cursor;
env.Ket = env.Cursor;
among_var = env.FindAmongB(A_2, context);
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
if (!env.SliceFrom("abil")) {
return false;
}
}
else if (among_var === 2) {
if (!env.SliceFrom("ibil")) {
return false;
}
}
else if (among_var === 3) {
if (!env.SliceFrom("iv")) {
return false;
}
}
else if (among_var === 4) {
if (!env.SliceFrom("ic")) {
return false;
}
}
else if (among_var === 5) {
if (!env.SliceFrom("at")) {
return false;
}
}
else if (among_var === 6) {
if (!env.SliceFrom("it")) {
return false;
}
}
context.b_standard_suffix_removed = true;
env.Cursor = env.Limit - v_1;
return true;
}
function r_standard_suffix(env, ctx) {
let context = ctx;
let among_var = 0;
context.b_standard_suffix_removed = false;
replab0: for (; ; ) {
let v_1 = env.Limit - env.Cursor;
lab1: for (let i = 0; i < 2; i++) {
if (!r_combo_suffix(env, context)) {
break lab1;
}
continue replab0;
}
env.Cursor = env.Limit - v_1;
break replab0;
}
env.Ket = env.Cursor;
among_var = env.FindAmongB(A_3, context);
if (among_var === 0) {
return false;
}
env.Bra = env.Cursor;
if (!r_R2(env, context)) {
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
if (!env.EqSB("\xc5\xa3")) {
return false;
}
env.Bra = env.Cursor;
if (!env.SliceFrom("t")) {
return false;
}
}
else if (among_var === 3) {
if (!env.SliceFrom("ist")) {
return false;
}
}
context.b_standard_suffix_removed = true;
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
among_var = env.FindAmongB(A_4, context);
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
lab0: for (; ; ) {
let v_3 = env.Limit - env.Cursor;
lab1: for (; ; ) {
if (!env.OutGroupingB(G_v, 97, 259)) {
break lab1;
}
break lab0;
}
env.Cursor = env.Limit - v_3;
if (!env.EqSB("u")) {
env.LimitBackward = v_2;
return false;
}
break lab0;
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
env.LimitBackward = v_2;
return true;
}
function r_vowel_suffix(env, ctx) {
let context = ctx;
let among_var = 0;
env.Ket = env.Cursor;
among_var = env.FindAmongB(A_5, context);
if (among_var === 0) {
return false;
}
env.Bra = env.Cursor;
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
return true;
}
function Stem(env) {
let context = {b_standard_suffix_removed: false, i_p2: 0, i_p1: 0, i_pV: 0};
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
if (!r_step_0(env, context)) {
break lab2;
}
break lab2;
}
env.Cursor = env.Limit - v_3;
let v_4 = env.Limit - env.Cursor;
lab3: for (; ; ) {
if (!r_standard_suffix(env, context)) {
break lab3;
}
break lab3;
}
env.Cursor = env.Limit - v_4;
let v_5 = env.Limit - env.Cursor;
lab4: for (; ; ) {
lab5: for (; ; ) {
let v_6 = env.Limit - env.Cursor;
lab6: for (; ; ) {
if (!context.b_standard_suffix_removed) {
break lab6;
}
break lab5;
}
env.Cursor = env.Limit - v_6;
if (!r_verb_suffix(env, context)) {
break lab4;
}
break lab5;
}
break lab4;
}
env.Cursor = env.Limit - v_5;
let v_7 = env.Limit - env.Cursor;
lab7: for (; ; ) {
if (!r_vowel_suffix(env, context)) {
break lab7;
}
break lab7;
}
env.Cursor = env.Limit - v_7;
env.Cursor = env.LimitBackward;
let v_8 = env.Cursor;
lab8: for (; ; ) {
if (!r_postlude(env, context)) {
break lab8;
}
break lab8;
}
env.Cursor = v_8;
return true;
}

export const stem = stemmer(Stem);
