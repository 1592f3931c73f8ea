// Generated from the Snowball stemmer that bleve uses by `go test ./generator/search -run Tables -update`: do not edit.
import { stemmer } from "./snowball.js";

export const stops =
  "acaba altmış altı ama ancak arada aslında ayrıca bana bazı belki ben benden beni benim beri beş bile bin bir biri birkaç birkez birçok birşey birşeyi biz bizden bize bizi bizim bu buna bunda bundan bunlar bunları bunların bunu bunun burada böyle böylece da daha dahi de defa değil diye diğer doksan dokuz dolayı dolayısıyla dört edecek eden ederek edilecek ediliyor edilmesi ediyor elli en etmesi etti ettiği ettiğini eğer gibi göre halen hangi hatta hem henüz hep hepsi her herhangi herkesin hiç hiçbir iki ile ilgili ise itibaren itibariyle için işte kadar karşın katrilyon kendi kendilerine kendini kendisi kendisine kendisini kez ki kim kimden kime kimi kimse kırk milyar milyon mu mü mı nasıl ne neden nedenle nerde nerede nereye niye niçin o olan olarak oldu olduklarını olduğu olduğunu olmadı olmadığı olmak olması olmayan olmaz olsa olsun olup olur olursa oluyor on ona ondan onlar onlardan onları onların onu onun otuz oysa pek rağmen sadece sanki sekiz seksen sen senden seni senin siz sizden sizi sizin tarafından trilyon tüm var vardı ve veya ya yani yapacak yapmak yaptı yaptıkları yaptığı yaptığını yapılan yapılması yapıyor yedi yerine yetmiş yine yirmi yoksa yüz zaten çok çünkü öyle üzere üç şey şeyden şeyi şeyler şu şuna şunda şundan şunları şunu şöyle";
export const articles = "";
export const apostrophe = true;

const A_0 = [["m", -1, -1], ["n", -1, -1], ["miz", -1, -1], ["niz", -1, -1], ["muz", -1, -1], ["nuz", -1, -1], ["m\xc4\xb1z", -1, -1], ["n\xc4\xb1z", -1, -1], ["m\xc3\xbcz", -1, -1], ["n\xc3\xbcz", -1, -1]];
const A_1 = [["leri", -1, -1], ["lar\xc4\xb1", -1, -1]];
const A_2 = [["ni", -1, -1], ["nu", -1, -1], ["n\xc4\xb1", -1, -1], ["n\xc3\xbc", -1, -1]];
const A_3 = [["in", -1, -1], ["un", -1, -1], ["\xc4\xb1n", -1, -1], ["\xc3\xbcn", -1, -1]];
const A_4 = [["a", -1, -1], ["e", -1, -1]];
const A_5 = [["na", -1, -1], ["ne", -1, -1]];
const A_6 = [["da", -1, -1], ["ta", -1, -1], ["de", -1, -1], ["te", -1, -1]];
const A_7 = [["nda", -1, -1], ["nde", -1, -1]];
const A_8 = [["dan", -1, -1], ["tan", -1, -1], ["den", -1, -1], ["ten", -1, -1]];
const A_9 = [["ndan", -1, -1], ["nden", -1, -1]];
const A_10 = [["la", -1, -1], ["le", -1, -1]];
const A_11 = [["ca", -1, -1], ["ce", -1, -1]];
const A_12 = [["im", -1, -1], ["um", -1, -1], ["\xc4\xb1m", -1, -1], ["\xc3\xbcm", -1, -1]];
const A_13 = [["sin", -1, -1], ["sun", -1, -1], ["s\xc4\xb1n", -1, -1], ["s\xc3\xbcn", -1, -1]];
const A_14 = [["iz", -1, -1], ["uz", -1, -1], ["\xc4\xb1z", -1, -1], ["\xc3\xbcz", -1, -1]];
const A_15 = [["siniz", -1, -1], ["sunuz", -1, -1], ["s\xc4\xb1n\xc4\xb1z", -1, -1], ["s\xc3\xbcn\xc3\xbcz", -1, -1]];
const A_16 = [["lar", -1, -1], ["ler", -1, -1]];
const A_17 = [["niz", -1, -1], ["nuz", -1, -1], ["n\xc4\xb1z", -1, -1], ["n\xc3\xbcz", -1, -1]];
const A_18 = [["dir", -1, -1], ["tir", -1, -1], ["dur", -1, -1], ["tur", -1, -1], ["d\xc4\xb1r", -1, -1], ["t\xc4\xb1r", -1, -1], ["d\xc3\xbcr", -1, -1], ["t\xc3\xbcr", -1, -1]];
const A_19 = [["cas\xc4\xb1na", -1, -1], ["cesine", -1, -1]];
const A_20 = [["di", -1, -1], ["ti", -1, -1], ["dik", -1, -1], ["tik", -1, -1], ["duk", -1, -1], ["tuk", -1, -1], ["d\xc4\xb1k", -1, -1], ["t\xc4\xb1k", -1, -1], ["d\xc3\xbck", -1, -1], ["t\xc3\xbck", -1, -1], ["dim", -1, -1], ["tim", -1, -1], ["dum", -1, -1], ["tum", -1, -1], ["d\xc4\xb1m", -1, -1], ["t\xc4\xb1m", -1, -1], ["d\xc3\xbcm", -1, -1], ["t\xc3\xbcm", -1, -1], ["din", -1, -1], ["tin", -1, -1], ["dun", -1, -1], ["tun", -1, -1], ["d\xc4\xb1n", -1, -1], ["t\xc4\xb1n", -1, -1], ["d\xc3\xbcn", -1, -1], ["t\xc3\xbcn", -1, -1], ["du", -1, -1], ["tu", -1, -1], ["d\xc4\xb1", -1, -1], ["t\xc4\xb1", -1, -1], ["d\xc3\xbc", -1, -1], ["t\xc3\xbc", -1, -1]];
const A_21 = [["sa", -1, -1], ["se", -1, -1], ["sak", -1, -1], ["sek", -1, -1], ["sam", -1, -1], ["sem", -1, -1], ["san", -1, -1], ["sen", -1, -1]];
const A_22 = [["mi\xc5\x9f", -1, -1], ["mu\xc5\x9f", -1, -1], ["m\xc4\xb1\xc5\x9f", -1, -1], ["m\xc3\xbc\xc5\x9f", -1, -1]];
const A_23 = [["b", -1, 1], ["c", -1, 2], ["d", -1, 3], ["\xc4\x9f", -1, 4]];
const G_vowel = [17, 65, 16, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 32, 8, 0, 0, 0, 0, 0, 0, 1];
const G_U = [1, 16, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 8, 0, 0, 0, 0, 0, 0, 1];
const G_vowel1 = [1, 64, 16, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1];
const G_vowel2 = [17, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 130];
const G_vowel3 = [1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1];
const G_vowel4 = [17];
const G_vowel5 = [65];
const G_vowel6 = [65];
function r_check_vowel_harmony(env, ctx) {
let context = ctx;
let v_1 = env.Limit - env.Cursor;
golab0: for (; ; ) {
let v_2 = env.Limit - env.Cursor;
lab1: for (; ; ) {
if (!env.InGroupingB(G_vowel, 97, 305)) {
break lab1;
}
env.Cursor = env.Limit - v_2;
break golab0;
}
env.Cursor = env.Limit - v_2;
if (env.Cursor <= env.LimitBackward) {
return false;
}
env.PrevChar();
}
lab2: for (; ; ) {
let v_3 = env.Limit - env.Cursor;
lab3: for (; ; ) {
if (!env.EqSB("a")) {
break lab3;
}
golab4: for (; ; ) {
let v_4 = env.Limit - env.Cursor;
lab5: for (; ; ) {
if (!env.InGroupingB(G_vowel1, 97, 305)) {
break lab5;
}
env.Cursor = env.Limit - v_4;
break golab4;
}
env.Cursor = env.Limit - v_4;
if (env.Cursor <= env.LimitBackward) {
break lab3;
}
env.PrevChar();
}
break lab2;
}
env.Cursor = env.Limit - v_3;
lab6: for (; ; ) {
if (!env.EqSB("e")) {
break lab6;
}
golab7: for (; ; ) {
let v_5 = env.Limit - env.Cursor;
lab8: for (; ; ) {
if (!env.InGroupingB(G_vowel2, 101, 252)) {
break lab8;
}
env.Cursor = env.Limit - v_5;
break golab7;
}
env.Cursor = env.Limit - v_5;
if (env.Cursor <= env.LimitBackward) {
break lab6;
}
env.PrevChar();
}
break lab2;
}
env.Cursor = env.Limit - v_3;
lab9: for (; ; ) {
if (!env.EqSB("\xc4\xb1")) {
break lab9;
}
golab10: for (; ; ) {
let v_6 = env.Limit - env.Cursor;
lab11: for (; ; ) {
if (!env.InGroupingB(G_vowel3, 97, 305)) {
break lab11;
}
env.Cursor = env.Limit - v_6;
break golab10;
}
env.Cursor = env.Limit - v_6;
if (env.Cursor <= env.LimitBackward) {
break lab9;
}
env.PrevChar();
}
break lab2;
}
env.Cursor = env.Limit - v_3;
lab12: for (; ; ) {
if (!env.EqSB("i")) {
break lab12;
}
golab13: for (; ; ) {
let v_7 = env.Limit - env.Cursor;
lab14: for (; ; ) {
if (!env.InGroupingB(G_vowel4, 101, 105)) {
break lab14;
}
env.Cursor = env.Limit - v_7;
break golab13;
}
env.Cursor = env.Limit - v_7;
if (env.Cursor <= env.LimitBackward) {
break lab12;
}
env.PrevChar();
}
break lab2;
}
env.Cursor = env.Limit - v_3;
lab15: for (; ; ) {
if (!env.EqSB("o")) {
break lab15;
}
golab16: for (; ; ) {
let v_8 = env.Limit - env.Cursor;
lab17: for (; ; ) {
if (!env.InGroupingB(G_vowel5, 111, 117)) {
break lab17;
}
env.Cursor = env.Limit - v_8;
break golab16;
}
env.Cursor = env.Limit - v_8;
if (env.Cursor <= env.LimitBackward) {
break lab15;
}
env.PrevChar();
}
break lab2;
}
env.Cursor = env.Limit - v_3;
lab18: for (; ; ) {
if (!env.EqSB("\xc3\xb6")) {
break lab18;
}
golab19: for (; ; ) {
let v_9 = env.Limit - env.Cursor;
lab20: for (; ; ) {
if (!env.InGroupingB(G_vowel6, 246, 252)) {
break lab20;
}
env.Cursor = env.Limit - v_9;
break golab19;
}
env.Cursor = env.Limit - v_9;
if (env.Cursor <= env.LimitBackward) {
break lab18;
}
env.PrevChar();
}
break lab2;
}
env.Cursor = env.Limit - v_3;
lab21: for (; ; ) {
if (!env.EqSB("u")) {
break lab21;
}
golab22: for (; ; ) {
let v_10 = env.Limit - env.Cursor;
lab23: for (; ; ) {
if (!env.InGroupingB(G_vowel5, 111, 117)) {
break lab23;
}
env.Cursor = env.Limit - v_10;
break golab22;
}
env.Cursor = env.Limit - v_10;
if (env.Cursor <= env.LimitBackward) {
break lab21;
}
env.PrevChar();
}
break lab2;
}
env.Cursor = env.Limit - v_3;
if (!env.EqSB("\xc3\xbc")) {
return false;
}
golab24: for (; ; ) {
let v_11 = env.Limit - env.Cursor;
lab25: for (; ; ) {
if (!env.InGroupingB(G_vowel6, 246, 252)) {
break lab25;
}
env.Cursor = env.Limit - v_11;
break golab24;
}
env.Cursor = env.Limit - v_11;
if (env.Cursor <= env.LimitBackward) {
return false;
}
env.PrevChar();
}
break lab2;
}
env.Cursor = env.Limit - v_1;
return true;
}
function r_mark_suffix_with_optional_n_consonant(env, ctx) {
let context = ctx;
lab0: for (; ; ) {
let v_1 = env.Limit - env.Cursor;
lab1: for (; ; ) {
if (!env.EqSB("n")) {
break lab1;
}
let v_2 = env.Limit - env.Cursor;
if (!env.InGroupingB(G_vowel, 97, 305)) {
break lab1;
}
env.Cursor = env.Limit - v_2;
break lab0;
}
env.Cursor = env.Limit - v_1;
let v_3 = env.Limit - env.Cursor;
lab2: for (; ; ) {
let v_4 = env.Limit - env.Cursor;
if (!env.EqSB("n")) {
break lab2;
}
env.Cursor = env.Limit - v_4;
return false;
}
env.Cursor = env.Limit - v_3;
let v_5 = env.Limit - env.Cursor;
if (env.Cursor <= env.LimitBackward) {
return false;
}
env.PrevChar();
if (!env.InGroupingB(G_vowel, 97, 305)) {
return false;
}
env.Cursor = env.Limit - v_5;
break lab0;
}
return true;
}
function r_mark_suffix_with_optional_s_consonant(env, ctx) {
let context = ctx;
lab0: for (; ; ) {
let v_1 = env.Limit - env.Cursor;
lab1: for (; ; ) {
if (!env.EqSB("s")) {
break lab1;
}
let v_2 = env.Limit - env.Cursor;
if (!env.InGroupingB(G_vowel, 97, 305)) {
break lab1;
}
env.Cursor = env.Limit - v_2;
break lab0;
}
env.Cursor = env.Limit - v_1;
let v_3 = env.Limit - env.Cursor;
lab2: for (; ; ) {
let v_4 = env.Limit - env.Cursor;
if (!env.EqSB("s")) {
break lab2;
}
env.Cursor = env.Limit - v_4;
return false;
}
env.Cursor = env.Limit - v_3;
let v_5 = env.Limit - env.Cursor;
if (env.Cursor <= env.LimitBackward) {
return false;
}
env.PrevChar();
if (!env.InGroupingB(G_vowel, 97, 305)) {
return false;
}
env.Cursor = env.Limit - v_5;
break lab0;
}
return true;
}
function r_mark_suffix_with_optional_y_consonant(env, ctx) {
let context = ctx;
lab0: for (; ; ) {
let v_1 = env.Limit - env.Cursor;
lab1: for (; ; ) {
if (!env.EqSB("y")) {
break lab1;
}
let v_2 = env.Limit - env.Cursor;
if (!env.InGroupingB(G_vowel, 97, 305)) {
break lab1;
}
env.Cursor = env.Limit - v_2;
break lab0;
}
env.Cursor = env.Limit - v_1;
let v_3 = env.Limit - env.Cursor;
lab2: for (; ; ) {
let v_4 = env.Limit - env.Cursor;
if (!env.EqSB("y")) {
break lab2;
}
env.Cursor = env.Limit - v_4;
return false;
}
env.Cursor = env.Limit - v_3;
let v_5 = env.Limit - env.Cursor;
if (env.Cursor <= env.LimitBackward) {
return false;
}
env.PrevChar();
if (!env.InGroupingB(G_vowel, 97, 305)) {
return false;
}
env.Cursor = env.Limit - v_5;
break lab0;
}
return true;
}
function r_mark_suffix_with_optional_U_vowel(env, ctx) {
let context = ctx;
lab0: for (; ; ) {
let v_1 = env.Limit - env.Cursor;
lab1: for (; ; ) {
if (!env.InGroupingB(G_U, 105, 305)) {
break lab1;
}
let v_2 = env.Limit - env.Cursor;
if (!env.OutGroupingB(G_vowel, 97, 305)) {
break lab1;
}
env.Cursor = env.Limit - v_2;
break lab0;
}
env.Cursor = env.Limit - v_1;
let v_3 = env.Limit - env.Cursor;
lab2: for (; ; ) {
let v_4 = env.Limit - env.Cursor;
if (!env.InGroupingB(G_U, 105, 305)) {
break lab2;
}
env.Cursor = env.Limit - v_4;
return false;
}
env.Cursor = env.Limit - v_3;
let v_5 = env.Limit - env.Cursor;
if (env.Cursor <= env.LimitBackward) {
return false;
}
env.PrevChar();
if (!env.OutGroupingB(G_vowel, 97, 305)) {
return false;
}
env.Cursor = env.Limit - v_5;
break lab0;
}
return true;
}
function r_mark_possessives(env, ctx) {
let context = ctx;
if (env.FindAmongB(A_0, context) === 0) {
return false;
}
if (!r_mark_suffix_with_optional_U_vowel(env, context)) {
return false;
}
return true;
}
function r_mark_sU(env, ctx) {
let context = ctx;
if (!r_check_vowel_harmony(env, context)) {
return false;
}
if (!env.InGroupingB(G_U, 105, 305)) {
return false;
}
if (!r_mark_suffix_with_optional_s_consonant(env, context)) {
return false;
}
return true;
}
function r_mark_lArI(env, ctx) {
let context = ctx;
if (env.FindAmongB(A_1, context) === 0) {
return false;
}
return true;
}
function r_mark_yU(env, ctx) {
let context = ctx;
if (!r_check_vowel_harmony(env, context)) {
return false;
}
if (!env.InGroupingB(G_U, 105, 305)) {
return false;
}
if (!r_mark_suffix_with_optional_y_consonant(env, context)) {
return false;
}
return true;
}
function r_mark_nU(env, ctx) {
let context = ctx;
if (!r_check_vowel_harmony(env, context)) {
return false;
}
if (env.FindAmongB(A_2, context) === 0) {
return false;
}
return true;
}
function r_mark_nUn(env, ctx) {
let context = ctx;
if (!r_check_vowel_harmony(env, context)) {
return false;
}
if (env.FindAmongB(A_3, context) === 0) {
return false;
}
if (!r_mark_suffix_with_optional_n_consonant(env, context)) {
return false;
}
return true;
}
function r_mark_yA(env, ctx) {
let context = ctx;
if (!r_check_vowel_harmony(env, context)) {
return false;
}
if (env.FindAmongB(A_4, context) === 0) {
return false;
}
if (!r_mark_suffix_with_optional_y_consonant(env, context)) {
return false;
}
return true;
}
function r_mark_nA(env, ctx) {
let context = ctx;
if (!r_check_vowel_harmony(env, context)) {
return false;
}
if (env.FindAmongB(A_5, context) === 0) {
return false;
}
return true;
}
function r_mark_DA(env, ctx) {
let context = ctx;
if (!r_check_vowel_harmony(env, context)) {
return false;
}
if (env.FindAmongB(A_6, context) === 0) {
return false;
}
return true;
}
function r_mark_ndA(env, ctx) {
let context = ctx;
if (!r_check_vowel_harmony(env, context)) {
return false;
}
if (env.FindAmongB(A_7, context) === 0) {
return false;
}
return true;
}
function r_mark_DAn(env, ctx) {
let context = ctx;
if (!r_check_vowel_harmony(env, context)) {
return false;
}
if (env.FindAmongB(A_8, context) === 0) {
return false;
}
return true;
}
function r_mark_ndAn(env, ctx) {
let context = ctx;
if (!r_check_vowel_harmony(env, context)) {
return false;
}
if (env.FindAmongB(A_9, context) === 0) {
return false;
}
return true;
}
function r_mark_ylA(env, ctx) {
let context = ctx;
if (!r_check_vowel_harmony(env, context)) {
return false;
}
if (env.FindAmongB(A_10, context) === 0) {
return false;
}
if (!r_mark_suffix_with_optional_y_consonant(env, context)) {
return false;
}
return true;
}
function r_mark_ki(env, ctx) {
let context = ctx;
if (!env.EqSB("ki")) {
return false;
}
return true;
}
function r_mark_ncA(env, ctx) {
let context = ctx;
if (!r_check_vowel_harmony(env, context)) {
return false;
}
if (env.FindAmongB(A_11, context) === 0) {
return false;
}
if (!r_mark_suffix_with_optional_n_consonant(env, context)) {
return false;
}
return true;
}
function r_mark_yUm(env, ctx) {
let context = ctx;
if (!r_check_vowel_harmony(env, context)) {
return false;
}
if (env.FindAmongB(A_12, context) === 0) {
return false;
}
if (!r_mark_suffix_with_optional_y_consonant(env, context)) {
return false;
}
return true;
}
function r_mark_sUn(env, ctx) {
let context = ctx;
if (!r_check_vowel_harmony(env, context)) {
return false;
}
if (env.FindAmongB(A_13, context) === 0) {
return false;
}
return true;
}
function r_mark_yUz(env, ctx) {
let context = ctx;
if (!r_check_vowel_harmony(env, context)) {
return false;
}
if (env.FindAmongB(A_14, context) === 0) {
return false;
}
if (!r_mark_suffix_with_optional_y_consonant(env, context)) {
return false;
}
return true;
}
function r_mark_sUnUz(env, ctx) {
let context = ctx;
if (env.FindAmongB(A_15, context) === 0) {
return false;
}
return true;
}
function r_mark_lAr(env, ctx) {
let context = ctx;
if (!r_check_vowel_harmony(env, context)) {
return false;
}
if (env.FindAmongB(A_16, context) === 0) {
return false;
}
return true;
}
function r_mark_nUz(env, ctx) {
let context = ctx;
if (!r_check_vowel_harmony(env, context)) {
return false;
}
if (env.FindAmongB(A_17, context) === 0) {
return false;
}
return true;
}
function r_mark_DUr(env, ctx) {
let context = ctx;
if (!r_check_vowel_harmony(env, context)) {
return false;
}
if (env.FindAmongB(A_18, context) === 0) {
return false;
}
return true;
}
function r_mark_cAsInA(env, ctx) {
let context = ctx;
if (env.FindAmongB(A_19, context) === 0) {
return false;
}
return true;
}
function r_mark_yDU(env, ctx) {
let context = ctx;
if (!r_check_vowel_harmony(env, context)) {
return false;
}
if (env.FindAmongB(A_20, context) === 0) {
return false;
}
if (!r_mark_suffix_with_optional_y_consonant(env, context)) {
return false;
}
return true;
}
function r_mark_ysA(env, ctx) {
let context = ctx;
if (env.FindAmongB(A_21, context) === 0) {
return false;
}
if (!r_mark_suffix_with_optional_y_consonant(env, context)) {
return false;
}
return true;
}
function r_mark_ymUs_(env, ctx) {
let context = ctx;
if (!r_check_vowel_harmony(env, context)) {
return false;
}
if (env.FindAmongB(A_22, context) === 0) {
return false;
}
if (!r_mark_suffix_with_optional_y_consonant(env, context)) {
return false;
}
return true;
}
function r_mark_yken(env, ctx) {
let context = ctx;
if (!env.EqSB("ken")) {
return false;
}
if (!r_mark_suffix_with_optional_y_consonant(env, context)) {
return false;
}
return true;
}
function r_stem_nominal_verb_suffixes(env, ctx) {
let context = ctx;
env.Ket = env.Cursor;
context.b_continue_stemming_noun_suffixes = true;
lab0: for (; ; ) {
let v_1 = env.Limit - env.Cursor;
lab1: for (; ; ) {
lab2: for (; ; ) {
let v_2 = env.Limit - env.Cursor;
lab3: for (; ; ) {
if (!r_mark_ymUs_(env, context)) {
break lab3;
}
break lab2;
}
env.Cursor = env.Limit - v_2;
lab4: for (; ; ) {
if (!r_mark_yDU(env, context)) {
break lab4;
}
break lab2;
}
env.Cursor = env.Limit - v_2;
lab5: for (; ; ) {
if (!r_mark_ysA(env, context)) {
break lab5;
}
break lab2;
}
env.Cursor = env.Limit - v_2;
if (!r_mark_yken(env, context)) {
break lab1;
}
break lab2;
}
break lab0;
}
env.Cursor = env.Limit - v_1;
lab6: for (; ; ) {
if (!r_mark_cAsInA(env, context)) {
break lab6;
}
lab7: for (; ; ) {
let v_3 = env.Limit - env.Cursor;
lab8: for (; ; ) {
if (!r_mark_sUnUz(env, context)) {
break lab8;
}
break lab7;
}
env.Cursor = env.Limit - v_3;
lab9: for (; ; ) {
if (!r_mark_lAr(env, context)) {
break lab9;
}
break lab7;
}
env.Cursor = env.Limit - v_3;
lab10: for (; ; ) {
if (!r_mark_yUm(env, context)) {
break lab10;
}
break lab7;
}
env.Cursor = env.Limit - v_3;
lab11: for (; ; ) {
if (!r_mark_sUn(env, context)) {
break lab11;
}
break lab7;
}
env.Cursor = env.Limit - v_3;
lab12: for (; ; ) {
if (!r_mark_yUz(env, context)) {
break lab12;
}
break lab7;
}
env.Cursor = env.Limit - v_3;
break lab7;
}
if (!r_mark_ymUs_(env, context)) {
break lab6;
}
break lab0;
}
env.Cursor = env.Limit - v_1;
lab13: for (; ; ) {
if (!r_mark_lAr(env, context)) {
break lab13;
}
env.Bra = env.Cursor;
if (!env.SliceDel()) {
return false;
}
let v_4 = env.Limit - env.Cursor;
lab14: for (; ; ) {
env.Ket = env.Cursor;
lab15: for (; ; ) {
let v_5 = env.Limit - env.Cursor;
lab16: for (; ; ) {
if (!r_mark_DUr(env, context)) {
break lab16;
}
break lab15;
}
env.Cursor = env.Limit - v_5;
lab17: for (; ; ) {
if (!r_mark_yDU(env, context)) {
break lab17;
}
break lab15;
}
env.Cursor = env.Limit - v_5;
lab18: for (; ; ) {
if (!r_mark_ysA(env, context)) {
break lab18;
}
break lab15;
}
env.Cursor = env.Limit - v_5;
if (!r_mark_ymUs_(env, context)) {
env.Cursor = env.Limit - v_4;
break lab14;
}
break lab15;
}
break lab14;
}
context.b_continue_stemming_noun_suffixes = false;
break lab0;
}
env.Cursor = env.Limit - v_1;
lab19: for (; ; ) {
if (!r_mark_nUz(env, context)) {
break lab19;
}
lab20: for (; ; ) {
let v_6 = env.Limit - env.Cursor;
lab21: for (; ; ) {
if (!r_mark_yDU(env, context)) {
break lab21;
}
break lab20;
}
env.Cursor = env.Limit - v_6;
if (!r_mark_ysA(env, context)) {
break lab19;
}
break lab20;
}
break lab0;
}
env.Cursor = env.Limit - v_1;
lab22: for (; ; ) {
lab23: for (; ; ) {
let v_7 = env.Limit - env.Cursor;
lab24: for (; ; ) {
if (!r_mark_sUnUz(env, context)) {
break lab24;
}
break lab23;
}
env.Cursor = env.Limit - v_7;
lab25: for (; ; ) {
if (!r_mark_yUz(env, context)) {
break lab25;
}
break lab23;
}
env.Cursor = env.Limit - v_7;
lab26: for (; ; ) {
if (!r_mark_sUn(env, context)) {
break lab26;
}
break lab23;
}
env.Cursor = env.Limit - v_7;
if (!r_mark_yUm(env, context)) {
break lab22;
}
break lab23;
}
env.Bra = env.Cursor;
if (!env.SliceDel()) {
return false;
}
let v_8 = env.Limit - env.Cursor;
lab27: for (; ; ) {
env.Ket = env.Cursor;
if (!r_mark_ymUs_(env, context)) {
env.Cursor = env.Limit - v_8;
break lab27;
}
break lab27;
}
break lab0;
}
env.Cursor = env.Limit - v_1;
if (!r_mark_DUr(env, context)) {
return false;
}
env.Bra = env.Cursor;
if (!env.SliceDel()) {
return false;
}
let v_9 = env.Limit - env.Cursor;
lab28: for (; ; ) {
env.Ket = env.Cursor;
lab29: for (; ; ) {
let v_10 = env.Limit - env.Cursor;
lab30: for (; ; ) {
if (!r_mark_sUnUz(env, context)) {
break lab30;
}
break lab29;
}
env.Cursor = env.Limit - v_10;
lab31: for (; ; ) {
if (!r_mark_lAr(env, context)) {
break lab31;
}
break lab29;
}
env.Cursor = env.Limit - v_10;
lab32: for (; ; ) {
if (!r_mark_yUm(env, context)) {
break lab32;
}
break lab29;
}
env.Cursor = env.Limit - v_10;
lab33: for (; ; ) {
if (!r_mark_sUn(env, context)) {
break lab33;
}
break lab29;
}
env.Cursor = env.Limit - v_10;
lab34: for (; ; ) {
if (!r_mark_yUz(env, context)) {
break lab34;
}
break lab29;
}
env.Cursor = env.Limit - v_10;
break lab29;
}
if (!r_mark_ymUs_(env, context)) {
env.Cursor = env.Limit - v_9;
break lab28;
}
break lab28;
}
break lab0;
}
env.Bra = env.Cursor;
if (!env.SliceDel()) {
return false;
}
return true;
}
function r_stem_suffix_chain_before_ki(env, ctx) {
let context = ctx;
env.Ket = env.Cursor;
if (!r_mark_ki(env, context)) {
return false;
}
lab0: for (; ; ) {
let v_1 = env.Limit - env.Cursor;
lab1: for (; ; ) {
if (!r_mark_DA(env, context)) {
break lab1;
}
env.Bra = env.Cursor;
if (!env.SliceDel()) {
return false;
}
let v_2 = env.Limit - env.Cursor;
lab2: for (; ; ) {
env.Ket = env.Cursor;
lab3: for (; ; ) {
let v_3 = env.Limit - env.Cursor;
lab4: for (; ; ) {
if (!r_mark_lAr(env, context)) {
break lab4;
}
env.Bra = env.Cursor;
if (!env.SliceDel()) {
return false;
}
let v_4 = env.Limit - env.Cursor;
lab5: for (; ; ) {
if (!r_stem_suffix_chain_before_ki(env, context)) {
env.Cursor = env.Limit - v_4;
break lab5;
}
break lab5;
}
break lab3;
}
env.Cursor = env.Limit - v_3;
if (!r_mark_possessives(env, context)) {
env.Cursor = env.Limit - v_2;
break lab2;
}
env.Bra = env.Cursor;
if (!env.SliceDel()) {
return false;
}
let v_5 = env.Limit - env.Cursor;
lab6: for (; ; ) {
env.Ket = env.Cursor;
if (!r_mark_lAr(env, context)) {
env.Cursor = env.Limit - v_5;
break lab6;
}
env.Bra = env.Cursor;
if (!env.SliceDel()) {
return false;
}
if (!r_stem_suffix_chain_before_ki(env, context)) {
env.Cursor = env.Limit - v_5;
break lab6;
}
break lab6;
}
break lab3;
}
break lab2;
}
break lab0;
}
env.Cursor = env.Limit - v_1;
lab7: for (; ; ) {
if (!r_mark_nUn(env, context)) {
break lab7;
}
env.Bra = env.Cursor;
if (!env.SliceDel()) {
return false;
}
let v_6 = env.Limit - env.Cursor;
lab8: for (; ; ) {
env.Ket = env.Cursor;
lab9: for (; ; ) {
let v_7 = env.Limit - env.Cursor;
lab10: for (; ; ) {
if (!r_mark_lArI(env, context)) {
break lab10;
}
env.Bra = env.Cursor;
if (!env.SliceDel()) {
return false;
}
break lab9;
}
env.Cursor = env.Limit - v_7;
lab11: for (; ; ) {
env.Ket = env.Cursor;
lab12: for (; ; ) {
let v_8 = env.Limit - env.Cursor;
lab13: for (; ; ) {
if (!r_mark_possessives(env, context)) {
break lab13;
}
break lab12;
}
env.Cursor = env.Limit - v_8;
if (!r_mark_sU(env, context)) {
break lab11;
}
break lab12;
}
env.Bra = env.Cursor;
if (!env.SliceDel()) {
return false;
}
let v_9 = env.Limit - env.Cursor;
lab14: for (; ; ) {
env.Ket = env.Cursor;
if (!r_mark_lAr(env, context)) {
env.Cursor = env.Limit - v_9;
break lab14;
}
env.Bra = env.Cursor;
if (!env.SliceDel()) {
return false;
}
if (!r_stem_suffix_chain_before_ki(env, context)) {
env.Cursor = env.Limit - v_9;
break lab14;
}
break lab14;
}
break lab9;
}
env.Cursor = env.Limit - v_7;
if (!r_stem_suffix_chain_before_ki(env, context)) {
env.Cursor = env.Limit - v_6;
break lab8;
}
break lab9;
}
break lab8;
}
break lab0;
}
env.Cursor = env.Limit - v_1;
if (!r_mark_ndA(env, context)) {
return false;
}
lab15: for (; ; ) {
let v_10 = env.Limit - env.Cursor;
lab16: for (; ; ) {
if (!r_mark_lArI(env, context)) {
break lab16;
}
env.Bra = env.Cursor;
if (!env.SliceDel()) {
return false;
}
break lab15;
}
env.Cursor = env.Limit - v_10;
lab17: for (; ; ) {
if (!r_mark_sU(env, context)) {
break lab17;
}
env.Bra = env.Cursor;
if (!env.SliceDel()) {
return false;
}
let v_11 = env.Limit - env.Cursor;
lab18: for (; ; ) {
env.Ket = env.Cursor;
if (!r_mark_lAr(env, context)) {
env.Cursor = env.Limit - v_11;
break lab18;
}
env.Bra = env.Cursor;
if (!env.SliceDel()) {
return false;
}
if (!r_stem_suffix_chain_before_ki(env, context)) {
env.Cursor = env.Limit - v_11;
break lab18;
}
break lab18;
}
break lab15;
}
env.Cursor = env.Limit - v_10;
if (!r_stem_suffix_chain_before_ki(env, context)) {
return false;
}
break lab15;
}
break lab0;
}
return true;
}
function r_stem_noun_suffixes(env, ctx) {
let context = ctx;
lab0: for (; ; ) {
let v_1 = env.Limit - env.Cursor;
lab1: for (; ; ) {
env.Ket = env.Cursor;
if (!r_mark_lAr(env, context)) {
break lab1;
}
env.Bra = env.Cursor;
if (!env.SliceDel()) {
return false;
}
let v_2 = env.Limit - env.Cursor;
lab2: for (; ; ) {
if (!r_stem_suffix_chain_before_ki(env, context)) {
env.Cursor = env.Limit - v_2;
break lab2;
}
break lab2;
}
break lab0;
}
env.Cursor = env.Limit - v_1;
lab3: for (; ; ) {
env.Ket = env.Cursor;
if (!r_mark_ncA(env, context)) {
break lab3;
}
env.Bra = env.Cursor;
if (!env.SliceDel()) {
return false;
}
let v_3 = env.Limit - env.Cursor;
lab4: for (; ; ) {
lab5: for (; ; ) {
let v_4 = env.Limit - env.Cursor;
lab6: for (; ; ) {
env.Ket = env.Cursor;
if (!r_mark_lArI(env, context)) {
break lab6;
}
env.Bra = env.Cursor;
if (!env.SliceDel()) {
return false;
}
break lab5;
}
env.Cursor = env.Limit - v_4;
lab7: for (; ; ) {
env.Ket = env.Cursor;
lab8: for (; ; ) {
let v_5 = env.Limit - env.Cursor;
lab9: for (; ; ) {
if (!r_mark_possessives(env, context)) {
break lab9;
}
break lab8;
}
env.Cursor = env.Limit - v_5;
if (!r_mark_sU(env, context)) {
break lab7;
}
break lab8;
}
env.Bra = env.Cursor;
if (!env.SliceDel()) {
return false;
}
let v_6 = env.Limit - env.Cursor;
lab10: for (; ; ) {
env.Ket = env.Cursor;
if (!r_mark_lAr(env, context)) {
env.Cursor = env.Limit - v_6;
break lab10;
}
env.Bra = env.Cursor;
if (!env.SliceDel()) {
return false;
}
if (!r_stem_suffix_chain_before_ki(env, context)) {
env.Cursor = env.Limit - v_6;
break lab10;
}
break lab10;
}
break lab5;
}
env.Cursor = env.Limit - v_4;
env.Ket = env.Cursor;
if (!r_mark_lAr(env, context)) {
env.Cursor = env.Limit - v_3;
break lab4;
}
env.Bra = env.Cursor;
if (!env.SliceDel()) {
return false;
}
if (!r_stem_suffix_chain_before_ki(env, context)) {
env.Cursor = env.Limit - v_3;
break lab4;
}
break lab5;
}
break lab4;
}
break lab0;
}
env.Cursor = env.Limit - v_1;
lab11: for (; ; ) {
env.Ket = env.Cursor;
lab12: for (; ; ) {
let v_7 = env.Limit - env.Cursor;
lab13: for (; ; ) {
if (!r_mark_ndA(env, context)) {
break lab13;
}
break lab12;
}
env.Cursor = env.Limit - v_7;
if (!r_mark_nA(env, context)) {
break lab11;
}
break lab12;
}
lab14: for (; ; ) {
let v_8 = env.Limit - env.Cursor;
lab15: for (; ; ) {
if (!r_mark_lArI(env, context)) {
break lab15;
}
env.Bra = env.Cursor;
if (!env.SliceDel()) {
return false;
}
break lab14;
}
env.Cursor = env.Limit - v_8;
lab16: for (; ; ) {
if (!r_mark_sU(env, context)) {
break lab16;
}
env.Bra = env.Cursor;
if (!env.SliceDel()) {
return false;
}
let v_9 = env.Limit - env.Cursor;
lab17: for (; ; ) {
env.Ket = env.Cursor;
if (!r_mark_lAr(env, context)) {
env.Cursor = env.Limit - v_9;
break lab17;
}
env.Bra = env.Cursor;
if (!env.SliceDel()) {
return false;
}
if (!r_stem_suffix_chain_before_ki(env, context)) {
env.Cursor = env.Limit - v_9;
break lab17;
}
break lab17;
}
break lab14;
}
env.Cursor = env.Limit - v_8;
if (!r_stem_suffix_chain_before_ki(env, context)) {
break lab11;
}
break lab14;
}
break lab0;
}
env.Cursor = env.Limit - v_1;
lab18: for (; ; ) {
env.Ket = env.Cursor;
lab19: for (; ; ) {
let v_10 = env.Limit - env.Cursor;
lab20: for (; ; ) {
if (!r_mark_ndAn(env, context)) {
break lab20;
}
break lab19;
}
env.Cursor = env.Limit - v_10;
if (!r_mark_nU(env, context)) {
break lab18;
}
break lab19;
}
lab21: for (; ; ) {
let v_11 = env.Limit - env.Cursor;
lab22: for (; ; ) {
if (!r_mark_sU(env, context)) {
break lab22;
}
env.Bra = env.Cursor;
if (!env.SliceDel()) {
return false;
}
let v_12 = env.Limit - env.Cursor;
lab23: for (; ; ) {
env.Ket = env.Cursor;
if (!r_mark_lAr(env, context)) {
env.Cursor = env.Limit - v_12;
break lab23;
}
env.Bra = env.Cursor;
if (!env.SliceDel()) {
return false;
}
if (!r_stem_suffix_chain_before_ki(env, context)) {
env.Cursor = env.Limit - v_12;
break lab23;
}
break lab23;
}
break lab21;
}
env.Cursor = env.Limit - v_11;
if (!r_mark_lArI(env, context)) {
break lab18;
}
break lab21;
}
break lab0;
}
env.Cursor = env.Limit - v_1;
lab24: for (; ; ) {
env.Ket = env.Cursor;
if (!r_mark_DAn(env, context)) {
break lab24;
}
env.Bra = env.Cursor;
if (!env.SliceDel()) {
return false;
}
let v_13 = env.Limit - env.Cursor;
lab25: for (; ; ) {
env.Ket = env.Cursor;
lab26: for (; ; ) {
let v_14 = env.Limit - env.Cursor;
lab27: for (; ; ) {
if (!r_mark_possessives(env, context)) {
break lab27;
}
env.Bra = env.Cursor;
if (!env.SliceDel()) {
return false;
}
let v_15 = env.Limit - env.Cursor;
lab28: for (; ; ) {
env.Ket = env.Cursor;
if (!r_mark_lAr(env, context)) {
env.Cursor = env.Limit - v_15;
break lab28;
}
env.Bra = env.Cursor;
if (!env.SliceDel()) {
return false;
}
if (!r_stem_suffix_chain_before_ki(env, context)) {
env.Cursor = env.Limit - v_15;
break lab28;
}
break lab28;
}
break lab26;
}
env.Cursor = env.Limit - v_14;
lab29: for (; ; ) {
if (!r_mark_lAr(env, context)) {
break lab29;
}
env.Bra = env.Cursor;
if (!env.SliceDel()) {
return false;
}
let v_16 = env.Limit - env.Cursor;
lab30: for (; ; ) {
if (!r_stem_suffix_chain_before_ki(env, context)) {
env.Cursor = env.Limit - v_16;
break lab30;
}
break lab30;
}
break lab26;
}
env.Cursor = env.Limit - v_14;
if (!r_stem_suffix_chain_before_ki(env, context)) {
env.Cursor = env.Limit - v_13;
break lab25;
}
break lab26;
}
break lab25;
}
break lab0;
}
env.Cursor = env.Limit - v_1;
lab31: for (; ; ) {
env.Ket = env.Cursor;
lab32: for (; ; ) {
let v_17 = env.Limit - env.Cursor;
lab33: for (; ; ) {
if (!r_mark_nUn(env, context)) {
break lab33;
}
break lab32;
}
env.Cursor = env.Limit - v_17;
if (!r_mark_ylA(env, context)) {
break lab31;
}
break lab32;
}
env.Bra = env.Cursor;
if (!env.SliceDel()) {
return false;
}
let v_18 = env.Limit - env.Cursor;
lab34: for (; ; ) {
lab35: for (; ; ) {
let v_19 = env.Limit - env.Cursor;
lab36: for (; ; ) {
env.Ket = env.Cursor;
if (!r_mark_lAr(env, context)) {
break lab36;
}
env.Bra = env.Cursor;
if (!env.SliceDel()) {
return false;
}
if (!r_stem_suffix_chain_before_ki(env, context)) {
break lab36;
}
break lab35;
}
env.Cursor = env.Limit - v_19;
lab37: for (; ; ) {
env.Ket = env.Cursor;
lab38: for (; ; ) {
let v_20 = env.Limit - env.Cursor;
lab39: for (; ; ) {
if (!r_mark_possessives(env, context)) {
break lab39;
}
break lab38;
}
env.Cursor = env.Limit - v_20;
if (!r_mark_sU(env, context)) {
break lab37;
}
break lab38;
}
env.Bra = env.Cursor;
if (!env.SliceDel()) {
return false;
}
let v_21 = env.Limit - env.Cursor;
lab40: for (; ; ) {
env.Ket = env.Cursor;
if (!r_mark_lAr(env, context)) {
env.Cursor = env.Limit - v_21;
break lab40;
}
env.Bra = env.Cursor;
if (!env.SliceDel()) {
return false;
}
if (!r_stem_suffix_chain_before_ki(env, context)) {
env.Cursor = env.Limit - v_21;
break lab40;
}
break lab40;
}
break lab35;
}
env.Cursor = env.Limit - v_19;
if (!r_stem_suffix_chain_before_ki(env, context)) {
env.Cursor = env.Limit - v_18;
break lab34;
}
break lab35;
}
break lab34;
}
break lab0;
}
env.Cursor = env.Limit - v_1;
lab41: for (; ; ) {
env.Ket = env.Cursor;
if (!r_mark_lArI(env, context)) {
break lab41;
}
env.Bra = env.Cursor;
if (!env.SliceDel()) {
return false;
}
break lab0;
}
env.Cursor = env.Limit - v_1;
lab42: for (; ; ) {
if (!r_stem_suffix_chain_before_ki(env, context)) {
break lab42;
}
break lab0;
}
env.Cursor = env.Limit - v_1;
lab43: for (; ; ) {
env.Ket = env.Cursor;
lab44: for (; ; ) {
let v_22 = env.Limit - env.Cursor;
lab45: for (; ; ) {
if (!r_mark_DA(env, context)) {
break lab45;
}
break lab44;
}
env.Cursor = env.Limit - v_22;
lab46: for (; ; ) {
if (!r_mark_yU(env, context)) {
break lab46;
}
break lab44;
}
env.Cursor = env.Limit - v_22;
if (!r_mark_yA(env, context)) {
break lab43;
}
break lab44;
}
env.Bra = env.Cursor;
if (!env.SliceDel()) {
return false;
}
let v_23 = env.Limit - env.Cursor;
lab47: for (; ; ) {
env.Ket = env.Cursor;
lab48: for (; ; ) {
let v_24 = env.Limit - env.Cursor;
lab49: for (; ; ) {
if (!r_mark_possessives(env, context)) {
break lab49;
}
env.Bra = env.Cursor;
if (!env.SliceDel()) {
return false;
}
let v_25 = env.Limit - env.Cursor;
lab50: for (; ; ) {
env.Ket = env.Cursor;
if (!r_mark_lAr(env, context)) {
env.Cursor = env.Limit - v_25;
break lab50;
}
break lab50;
}
break lab48;
}
env.Cursor = env.Limit - v_24;
if (!r_mark_lAr(env, context)) {
env.Cursor = env.Limit - v_23;
break lab47;
}
break lab48;
}
env.Bra = env.Cursor;
if (!env.SliceDel()) {
return false;
}
env.Ket = env.Cursor;
if (!r_stem_suffix_chain_before_ki(env, context)) {
env.Cursor = env.Limit - v_23;
break lab47;
}
break lab47;
}
break lab0;
}
env.Cursor = env.Limit - v_1;
env.Ket = env.Cursor;
lab51: for (; ; ) {
let v_26 = env.Limit - env.Cursor;
lab52: for (; ; ) {
if (!r_mark_possessives(env, context)) {
break lab52;
}
break lab51;
}
env.Cursor = env.Limit - v_26;
if (!r_mark_sU(env, context)) {
return false;
}
break lab51;
}
env.Bra = env.Cursor;
if (!env.SliceDel()) {
return false;
}
let v_27 = env.Limit - env.Cursor;
lab53: for (; ; ) {
env.Ket = env.Cursor;
if (!r_mark_lAr(env, context)) {
env.Cursor = env.Limit - v_27;
break lab53;
}
env.Bra = env.Cursor;
if (!env.SliceDel()) {
return false;
}
if (!r_stem_suffix_chain_before_ki(env, context)) {
env.Cursor = env.Limit - v_27;
break lab53;
}
break lab53;
}
break lab0;
}
return true;
}
function r_post_process_last_consonants(env, ctx) {
let context = ctx;
let among_var = 0;
env.Ket = env.Cursor;
among_var = env.FindAmongB(A_23, context);
if (among_var === 0) {
return false;
}
env.Bra = env.Cursor;
if (among_var === 0) {
return false;
}
else if (among_var === 1) {
if (!env.SliceFrom("p")) {
return false;
}
}
else if (among_var === 2) {
if (!env.SliceFrom("\xc3\xa7")) {
return false;
}
}
else if (among_var === 3) {
if (!env.SliceFrom("t")) {
return false;
}
}
else if (among_var === 4) {
if (!env.SliceFrom("k")) {
return false;
}
}
return true;
}
function r_append_U_to_stems_ending_with_d_or_g(env, ctx) {
let context = ctx;
let v_1 = env.Limit - env.Cursor;
lab0: for (; ; ) {
let v_2 = env.Limit - env.Cursor;
lab1: for (; ; ) {
if (!env.EqSB("d")) {
break lab1;
}
break lab0;
}
env.Cursor = env.Limit - v_2;
if (!env.EqSB("g")) {
return false;
}
break lab0;
}
env.Cursor = env.Limit - v_1;
lab2: for (; ; ) {
let v_3 = env.Limit - env.Cursor;
lab3: for (; ; ) {
let v_4 = env.Limit - env.Cursor;
golab4: for (; ; ) {
let v_5 = env.Limit - env.Cursor;
lab5: for (; ; ) {
if (!env.InGroupingB(G_vowel, 97, 305)) {
break lab5;
}
env.Cursor = env.Limit - v_5;
break golab4;
}
env.Cursor = env.Limit - v_5;
if (env.Cursor <= env.LimitBackward) {
break lab3;
}
env.PrevChar();
}
lab6: for (; ; ) {
let v_6 = env.Limit - env.Cursor;
lab7: for (; ; ) {
if (!env.EqSB("a")) {
break lab7;
}
break lab6;
}
env.Cursor = env.Limit - v_6;
if (!env.EqSB("\xc4\xb1")) {
break lab3;
}
break lab6;
}
env.Cursor = env.Limit - v_4;
{
let c = env.Cursor;
let bra = env.Cursor;
let ket = env.Cursor;
env.Insert(bra, ket, "\xc4\xb1");
env.Cursor = c;
}
break lab2;
}
env.Cursor = env.Limit - v_3;
lab8: for (; ; ) {
let v_7 = env.Limit - env.Cursor;
golab9: for (; ; ) {
let v_8 = env.Limit - env.Cursor;
lab10: for (; ; ) {
if (!env.InGroupingB(G_vowel, 97, 305)) {
break lab10;
}
env.Cursor = env.Limit - v_8;
break golab9;
}
env.Cursor = env.Limit - v_8;
if (env.Cursor <= env.LimitBackward) {
break lab8;
}
env.PrevChar();
}
lab11: for (; ; ) {
let v_9 = env.Limit - env.Cursor;
lab12: for (; ; ) {
if (!env.EqSB("e")) {
break lab12;
}
break lab11;
}
env.Cursor = env.Limit - v_9;
if (!env.EqSB("i")) {
break lab8;
}
break lab11;
}
env.Cursor = env.Limit - v_7;
{
let c = env.Cursor;
let bra = env.Cursor;
let ket = env.Cursor;
env.Insert(bra, ket, "i");
env.Cursor = c;
}
break lab2;
}
env.Cursor = env.Limit - v_3;
lab13: for (; ; ) {
let v_10 = env.Limit - env.Cursor;
golab14: for (; ; ) {
let v_11 = env.Limit - env.Cursor;
lab15: for (; ; ) {
if (!env.InGroupingB(G_vowel, 97, 305)) {
break lab15;
}
env.Cursor = env.Limit - v_11;
break golab14;
}
env.Cursor = env.Limit - v_11;
if (env.Cursor <= env.LimitBackward) {
break lab13;
}
env.PrevChar();
}
lab16: for (; ; ) {
let v_12 = env.Limit - env.Cursor;
lab17: for (; ; ) {
if (!env.EqSB("o")) {
break lab17;
}
break lab16;
}
env.Cursor = env.Limit - v_12;
if (!env.EqSB("u")) {
break lab13;
}
break lab16;
}
env.Cursor = env.Limit - v_10;
{
let c = env.Cursor;
let bra = env.Cursor;
let ket = env.Cursor;
env.Insert(bra, ket, "u");
env.Cursor = c;
}
break lab2;
}
env.Cursor = env.Limit - v_3;
let v_13 = env.Limit - env.Cursor;
golab18: for (; ; ) {
let v_14 = env.Limit - env.Cursor;
lab19: for (; ; ) {
if (!env.InGroupingB(G_vowel, 97, 305)) {
break lab19;
}
env.Cursor = env.Limit - v_14;
break golab18;
}
env.Cursor = env.Limit - v_14;
if (env.Cursor <= env.LimitBackward) {
return false;
}
env.PrevChar();
}
lab20: for (; ; ) {
let v_15 = env.Limit - env.Cursor;
lab21: for (; ; ) {
if (!env.EqSB("\xc3\xb6")) {
break lab21;
}
break lab20;
}
env.Cursor = env.Limit - v_15;
if (!env.EqSB("\xc3\xbc")) {
return false;
}
break lab20;
}
env.Cursor = env.Limit - v_13;
{
let c = env.Cursor;
let bra = env.Cursor;
let ket = env.Cursor;
env.Insert(bra, ket, "\xc3\xbc");
env.Cursor = c;
}
break lab2;
}
return true;
}
function r_more_than_one_syllable_word(env, ctx) {
let context = ctx;
let v_1 = env.Cursor;
let v_2 = 2;
replab0: for (; ; ) {
let v_3 = env.Cursor;
lab1: for (let i = 0; i < 2; i++) {
golab2: for (; ; ) {
lab3: for (; ; ) {
if (!env.InGrouping(G_vowel, 97, 305)) {
break lab3;
}
break golab2;
}
if (env.Cursor >= env.Limit) {
break lab1;
}
env.NextChar();
}
v_2--;
continue replab0;
}
env.Cursor = v_3;
break replab0;
}
if (v_2 > 0) {
return false;
}
env.Cursor = v_1;
return true;
}
function r_is_reserved_word(env, ctx) {
let context = ctx;
lab0: for (; ; ) {
let v_1 = env.Cursor;
lab1: for (; ; ) {
let v_2 = env.Cursor;
golab2: for (; ; ) {
lab3: for (; ; ) {
if (!env.EqS("ad")) {
break lab3;
}
break golab2;
}
if (env.Cursor >= env.Limit) {
break lab1;
}
env.NextChar();
}
context.i_strlen = 2;
if (!(context.i_strlen === env.Limit)) {
break lab1;
}
env.Cursor = v_2;
break lab0;
}
env.Cursor = v_1;
let v_4 = env.Cursor;
golab4: for (; ; ) {
lab5: for (; ; ) {
if (!env.EqS("soyad")) {
break lab5;
}
break golab4;
}
if (env.Cursor >= env.Limit) {
return false;
}
env.NextChar();
}
context.i_strlen = 5;
if (!(context.i_strlen === env.Limit)) {
return false;
}
env.Cursor = v_4;
break lab0;
}
return true;
}
function r_postlude(env, ctx) {
let context = ctx;
let v_1 = env.Cursor;
lab0: for (; ; ) {
if (!r_is_reserved_word(env, context)) {
break lab0;
}
return false;
}
env.Cursor = v_1;
env.LimitBackward = env.Cursor;
env.Cursor = env.Limit;
let v_2 = env.Limit - env.Cursor;
lab1: for (; ; ) {
if (!r_append_U_to_stems_ending_with_d_or_g(env, context)) {
break lab1;
}
break lab1;
}
env.Cursor = env.Limit - v_2;
let v_3 = env.Limit - env.Cursor;
lab2: for (; ; ) {
if (!r_post_process_last_consonants(env, context)) {
break lab2;
}
break lab2;
}
env.Cursor = env.Limit - v_3;
env.Cursor = env.LimitBackward;
return true;
}
function Stem(env) {
let context = {b_continue_stemming_noun_suffixes: false, i_strlen: 0};
if (!r_more_than_one_syllable_word(env, context)) {
return false;
}
env.LimitBackward = env.Cursor;
env.Cursor = env.Limit;
let v_1 = env.Limit - env.Cursor;
lab0: for (; ; ) {
if (!r_stem_nominal_verb_suffixes(env, context)) {
break lab0;
}
break lab0;
}
env.Cursor = env.Limit - v_1;
if (!context.b_continue_stemming_noun_suffixes) {
return false;
}
let v_2 = env.Limit - env.Cursor;
lab1: for (; ; ) {
if (!r_stem_noun_suffixes(env, context)) {
break lab1;
}
break lab1;
}
env.Cursor = env.Limit - v_2;
env.Cursor = env.LimitBackward;
if (!r_postlude(env, context)) {
return false;
}
return true;
}

export const stem = stemmer(Stem);
