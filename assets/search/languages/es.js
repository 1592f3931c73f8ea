// Generated from the Snowball stemmer that bleve uses by `go test ./generator/search -run Tables -update`: do not edit.
import { stemmer } from "./snowball.js";

export const stops =
  "a al algo algunas algunos ante antes como con contra cual cuando de del desde donde durante e el ella ellas ellos en entre era erais eran eras eres es esa esas ese eso esos esta estaba estabais estaban estabas estad estada estadas estado estados estamos estando estar estaremos estará estarán estarás estaré estaréis estaría estaríais estaríamos estarían estarías estas este estemos esto estos estoy estuve estuviera estuvierais estuvieran estuvieras estuvieron estuviese estuvieseis estuviesen estuvieses estuvimos estuviste estuvisteis estuviéramos estuviésemos estuvo está estábamos estáis están estás esté estéis estén estés fue fuera fuerais fueran fueras fueron fuese fueseis fuesen fueses fui fuimos fuiste fuisteis fuéramos fuésemos ha habida habidas habido habidos habiendo habremos habrá habrán habrás habré habréis habría habríais habríamos habrían habrías habéis había habíais habíamos habían habías han has hasta hay haya hayamos hayan hayas hayáis he hemos hube hubiera hubierais hubieran hubieras hubieron hubiese hubieseis hubiesen hubieses hubimos hubiste hubisteis hubiéramos hubiésemos hubo la las le les lo los me mi mis mucho muchos muy más mí mía mías mío míos nada ni no nos nosotras nosotros nuestra nuestras nuestro nuestros o os otra otras otro otros para pero poco por porque que quien quienes qué se sea seamos sean seas seremos será serán serás seré seréis sería seríais seríamos serían serías seáis sido siendo sin sobre sois somos son soy su sus suya suyas suyo suyos sí también tanto te tendremos tendrá tendrán tendrás tendré tendréis tendría tendríais tendríamos tendrían tendrías tened tenemos tenga tengamos tengan tengas tengo tengáis tenida tenidas tenido tenidos teniendo tenéis tenía teníais teníamos tenían tenías ti tiene tienen tienes todo todos tu tus tuve tuviera tuvierais tuvieran tuvieras tuvieron tuviese tuvieseis tuviesen tuvieses tuvimos tuviste tuvisteis tuviéramos tuviésemos tuvo tuya tuyas tuyo tuyos tú un una uno unos vosotras vosotros vuestra vuestras vuestro vuestros y ya yo él éramos";
export const articles = "";
export const apostrophe = false;

const A_0 = [["", -1, 6], ["\xc3\xa1", 0, 1], ["\xc3\xa9", 0, 2], ["\xc3\xad", 0, 3], ["\xc3\xb3", 0, 4], ["\xc3\xba", 0, 5]];
const A_1 = [["la", -1, -1], ["sela", 0, -1], ["le", -1, -1], ["me", -1, -1], ["se", -1, -1], ["lo", -1, -1], ["selo", 5, -1], ["las", -1, -1], ["selas", 7, -1], ["les", -1, -1], ["los", -1, -1], ["selos", 10, -1], ["nos", -1, -1]];
const A_2 = [["ando", -1, 6], ["iendo", -1, 6], ["yendo", -1, 7], ["\xc3\xa1ndo", -1, 2], ["i\xc3\xa9ndo", -1, 1], ["ar", -1, 6], ["er", -1, 6], ["ir", -1, 6], ["\xc3\xa1r", -1, 3], ["\xc3\xa9r", -1, 4], ["\xc3\xadr", -1, 5]];
const A_3 = [["ic", -1, -1], ["ad", -1, -1], ["os", -1, -1], ["iv", -1, 1]];
const A_4 = [["able", -1, 1], ["ible", -1, 1], ["ante", -1, 1]];
const A_5 = [["ic", -1, 1], ["abil", -1, 1], ["iv", -1, 1]];
const A_6 = [["ica", -1, 1], ["ancia", -1, 2], ["encia", -1, 5], ["adora", -1, 2], ["osa", -1, 1], ["ista", -1, 1], ["iva", -1, 9], ["anza", -1, 1], ["log\xc3\xada", -1, 3], ["idad", -1, 8], ["able", -1, 1], ["ible", -1, 1], ["ante", -1, 2], ["mente", -1, 7], ["amente", 13, 6], ["aci\xc3\xb3n", -1, 2], ["uci\xc3\xb3n", -1, 4], ["ico", -1, 1], ["ismo", -1, 1], ["oso", -1, 1], ["amiento", -1, 1], ["imiento", -1, 1], ["ivo", -1, 9], ["ador", -1, 2], ["icas", -1, 1], ["ancias", -1, 2], ["encias", -1, 5], ["adoras", -1, 2], ["osas", -1, 1], ["istas", -1, 1], ["ivas", -1, 9], ["anzas", -1, 1], ["log\xc3\xadas", -1, 3], ["idades", -1, 8], ["ables", -1, 1], ["ibles", -1, 1], ["aciones", -1, 2], ["uciones", -1, 4], ["adores", -1, 2], ["antes", -1, 2], ["icos", -1, 1], ["ismos", -1, 1], ["osos", -1, 1], ["amientos", -1, 1], ["imientos", -1, 1], ["ivos", -1, 9]];
const A_7 = [["ya", -1, 1], ["ye", -1, 1], ["yan", -1, 1], ["yen", -1, 1], ["yeron", -1, 1], ["yendo", -1, 1], ["yo", -1, 1], ["yas", -1, 1], ["yes", -1, 1], ["yais", -1, 1], ["yamos", -1, 1], ["y\xc3\xb3", -1, 1]];
const A_8 = [["aba", -1, 2], ["ada", -1, 2], ["ida", -1, 2], ["ara", -1, 2], ["iera", -1, 2], ["\xc3\xada", -1, 2], ["ar\xc3\xada", 5, 2], ["er\xc3\xada", 5, 2], ["ir\xc3\xada", 5, 2], ["ad", -1, 2], ["ed", -1, 2], ["id", -1, 2], ["ase", -1, 2], ["iese", -1, 2], ["aste", -1, 2], ["iste", -1, 2], ["an", -1, 2], ["aban", 16, 2], ["aran", 16, 2], ["ieran", 16, 2], ["\xc3\xadan", 16, 2], ["ar\xc3\xadan", 20, 2], ["er\xc3\xadan", 20, 2], ["ir\xc3\xadan", 20, 2], ["en", -1, 1], ["asen", 24, 2], ["iesen", 24, 2], ["aron", -1, 2], ["ieron", -1, 2], ["ar\xc3\xa1n", -1, 2], ["er\xc3\xa1n", -1, 2], ["ir\xc3\xa1n", -1, 2], ["ado", -1, 2], ["ido", -1, 2], ["ando", -1, 2], ["iendo", -1, 2], ["ar", -1, 2], ["er", -1, 2], ["ir", -1, 2], ["as", -1, 2], ["abas", 39, 2], ["adas", 39, 2], ["idas", 39, 2], ["aras", 39, 2], ["ieras", 39, 2], ["\xc3\xadas", 39, 2], ["ar\xc3\xadas", 45, 2], ["er\xc3\xadas", 45, 2], ["ir\xc3\xadas", 45, 2], ["es", -1, 1], ["ases", 49, 2], ["ieses", 49, 2], ["abais", -1, 2], ["arais", -1, 2], ["ierais", -1, 2], ["\xc3\xadais", -1, 2], ["ar\xc3\xadais", 55, 2], ["er\xc3\xadais", 55, 2], ["ir\xc3\xadais", 55, 2], ["aseis", -1, 2], ["ieseis", -1, 2], ["asteis", -1, 2], ["isteis", -1, 2], ["\xc3\xa1is", -1, 2], ["\xc3\xa9is", -1, 1], ["ar\xc3\xa9is", 64, 2], ["er\xc3\xa9is", 64, 2], ["ir\xc3\xa9is", 64, 2], ["ados", -1, 2], ["idos", -1, 2], ["amos", -1, 2], ["\xc3\xa1bamos", 70, 2], ["\xc3\xa1ramos", 70, 2], ["i\xc3\xa9ramos", 70, 2], ["\xc3\xadamos", 70, 2], ["ar\xc3\xadamos", 74, 2], ["er\xc3\xadamos", 74, 2], ["ir\xc3\xadamos", 74, 2], ["emos", -1, 1], ["aremos", 78, 2], ["eremos", 78, 2], ["iremos", 78, 2], ["\xc3\xa1semos", 78, 2], ["i\xc3\xa9semos", 78, 2], ["imos", -1, 2], ["ar\xc3\xa1s", -1, 2], ["er\xc3\xa1s", -1, 2], ["ir\xc3\xa1s", -1, 2], ["\xc3\xads", -1, 2], ["ar\xc3\xa1", -1, 2], ["er\xc3\xa1", -1, 2], ["ir\xc3\xa1", -1, 2], ["ar\xc3\xa9", -1, 2], ["er\xc3\xa9", -1, 2], ["ir\xc3\xa9", -1, 2], ["i\xc3\xb3", -1, 2]];
const A_9 = [["a", -1, 1], ["e", -1, 2], ["o", -1, 1], ["os", -1, 1], ["\xc3\xa1", -1, 1], ["\xc3\xa9", -1, 2], ["\xc3\xad", -1, 1], ["\xc3\xb3", -1, 1]];
const G_v = [17, 65, 16, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 17, 4, 10];
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
if (!env.InGrouping(G_v, 97, 252)) {
break lab2;
}
lab3: for (; ; ) {
let v_3 = env.Cursor;
lab4: for (; ; ) {
if (!env.OutGrouping(G_v, 97, 252)) {
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
break lab4;
}
env.NextChar();
}
break lab3;
}
env.Cursor = v_3;
if (!env.InGrouping(G_v, 97, 252)) {
break lab2;
}
golab7: for (; ; ) {
lab8: for (; ; ) {
if (!env.OutGrouping(G_v, 97, 252)) {
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
if (!env.OutGrouping(G_v, 97, 252)) {
break lab0;
}
lab9: for (; ; ) {
let v_6 = env.Cursor;
lab10: for (; ; ) {
if (!env.OutGrouping(G_v, 97, 252)) {
break lab10;
}
golab11: for (; ; ) {
lab12: for (; ; ) {
if (!env.InGrouping(G_v, 97, 252)) {
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
if (!env.InGrouping(G_v, 97, 252)) {
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
if (!env.InGrouping(G_v, 97, 252)) {
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
if (!env.OutGrouping(G_v, 97, 252)) {
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
if (!env.InGrouping(G_v, 97, 252)) {
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
if (!env.OutGrouping(G_v, 97, 252)) {
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
if (env.FindAmongB(A_1, context) === 0) {
return false;
}
env.Bra = env.Cursor;
among_var = env.FindAmongB(A_2, context);
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
env.Bra = env.Cursor;
if (!env.SliceFrom("iendo")) {
return false;
}
}
else if (among_var === 2) {
env.Bra = env.Cursor;
if (!env.SliceFrom("ando")) {
return false;
}
}
else if (among_var === 3) {
env.Bra = env.Cursor;
if (!env.SliceFrom("ar")) {
return false;
}
}
else if (among_var === 4) {
env.Bra = env.Cursor;
if (!env.SliceFrom("er")) {
return false;
}
}
else if (among_var === 5) {
env.Bra = env.Cursor;
if (!env.SliceFrom("ir")) {
return false;
}
}
else if (among_var === 6) {
if (!env.SliceDel()) {
return false;
}
}
else if (among_var === 7) {
if (!env.EqSB("u")) {
return false;
}
if (!env.SliceDel()) {
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
if (!r_R1(env, context)) {
return false;
}
if (!env.SliceDel()) {
return false;
}
let v_2 = env.Limit - env.Cursor;
lab1: for (; ; ) {
env.Ket = env.Cursor;
among_var = env.FindAmongB(A_3, context);
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
else if (among_var === 7) {
if (!r_R2(env, context)) {
return false;
}
if (!env.SliceDel()) {
return false;
}
let v_3 = env.Limit - env.Cursor;
lab2: for (; ; ) {
env.Ket = env.Cursor;
among_var = env.FindAmongB(A_4, context);
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
else if (among_var === 8) {
if (!r_R2(env, context)) {
return false;
}
if (!env.SliceDel()) {
return false;
}
let v_4 = env.Limit - env.Cursor;
lab3: for (; ; ) {
env.Ket = env.Cursor;
among_var = env.FindAmongB(A_5, context);
if (among_var === 0) {
env.Cursor = env.Limit - v_4;
break lab3;
}
env.Bra = env.Cursor;
if (among_var === 0) {
env.Cursor = env.Limit - v_4;
break lab3;
}
else if (among_var === 1) {
if (!r_R2(env, context)) {
env.Cursor = env.Limit - v_4;
break lab3;
}
if (!env.SliceDel()) {
return false;
}
}
break lab3;
}
}
else if (among_var === 9) {
if (!r_R2(env, context)) {
return false;
}
if (!env.SliceDel()) {
return false;
}
let v_5 = env.Limit - env.Cursor;
lab4: for (; ; ) {
env.Ket = env.Cursor;
if (!env.EqSB("at")) {
env.Cursor = env.Limit - v_5;
break lab4;
}
env.Bra = env.Cursor;
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
return true;
}
function r_y_verb_suffix(env, ctx) {
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
env.LimitBackward = v_2;
if (among_var === 0) {
return false;
}
else if (among_var === 1) {
if (!env.EqSB("u")) {
return false;
}
if (!env.SliceDel()) {
return false;
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
among_var = env.FindAmongB(A_8, context);
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
if (!env.EqSB("u")) {
env.Cursor = env.Limit - v_3;
break lab0;
}
let v_4 = env.Limit - env.Cursor;
if (!env.EqSB("g")) {
env.Cursor = env.Limit - v_3;
break lab0;
}
env.Cursor = env.Limit - v_4;
break lab0;
}
env.Bra = env.Cursor;
if (!env.SliceDel()) {
return false;
}
}
else if (among_var === 2) {
if (!env.SliceDel()) {
return false;
}
}
return true;
}
function r_residual_suffix(env, ctx) {
let context = ctx;
let among_var = 0;
env.Ket = env.Cursor;
among_var = env.FindAmongB(A_9, context);
if (among_var === 0) {
return false;
}
env.Bra = env.Cursor;
if (among_var === 0) {
return false;
}
else if (among_var === 1) {
if (!r_RV(env, context)) {
return false;
}
if (!env.SliceDel()) {
return false;
}
}
else if (among_var === 2) {
if (!r_RV(env, context)) {
return false;
}
if (!env.SliceDel()) {
return false;
}
let v_1 = env.Limit - env.Cursor;
lab0: for (; ; ) {
env.Ket = env.Cursor;
if (!env.EqSB("u")) {
env.Cursor = env.Limit - v_1;
break lab0;
}
env.Bra = env.Cursor;
let v_2 = env.Limit - env.Cursor;
if (!env.EqSB("g")) {
env.Cursor = env.Limit - v_1;
break lab0;
}
env.Cursor = env.Limit - v_2;
if (!r_RV(env, context)) {
env.Cursor = env.Limit - v_1;
break lab0;
}
if (!env.SliceDel()) {
return false;
}
break lab0;
}
}
return true;
}
function Stem(env) {
let context = {i_p2: 0, i_p1: 0, i_pV: 0};
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
if (!r_attached_pronoun(env, context)) {
break lab1;
}
break lab1;
}
env.Cursor = env.Limit - v_2;
let v_3 = env.Limit - env.Cursor;
lab2: for (; ; ) {
lab3: for (; ; ) {
let v_4 = env.Limit - env.Cursor;
lab4: for (; ; ) {
if (!r_standard_suffix(env, context)) {
break lab4;
}
break lab3;
}
env.Cursor = env.Limit - v_4;
lab5: for (; ; ) {
if (!r_y_verb_suffix(env, context)) {
break lab5;
}
break lab3;
}
env.Cursor = env.Limit - v_4;
if (!r_verb_suffix(env, context)) {
break lab2;
}
break lab3;
}
break lab2;
}
env.Cursor = env.Limit - v_3;
let v_5 = env.Limit - env.Cursor;
lab6: for (; ; ) {
if (!r_residual_suffix(env, context)) {
break lab6;
}
break lab6;
}
env.Cursor = env.Limit - v_5;
env.Cursor = env.LimitBackward;
let v_6 = env.Cursor;
lab7: for (; ; ) {
if (!r_postlude(env, context)) {
break lab7;
}
break lab7;
}
env.Cursor = v_6;
return true;
}

export const stem = stemmer(Stem);
