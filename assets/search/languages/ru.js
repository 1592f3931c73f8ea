// Generated from the Snowball stemmer that bleve uses by `go test ./generator/search -run Tables -update`: do not edit.
import { stemmer } from "./snowball.js";

export const stops =
  "а без более больше будет будто бы был была были было быть в вам вас вдруг ведь во вот впрочем все всегда всего всех всю вы где говорил да даже два для до другой его ее ей ему если есть еще ж же жизнь за зачем здесь и из или им иногда их к кажется как какая какой когда конечно кто куда ли лучше между меня мне много может можно мой моя мы на над надо наконец нас не него нее ней нельзя нет ни нибудь никогда ним них ничего но ну о об один он она они опять от перед по под после потом потому почти при про раз разве с сам свою себе себя сегодня сейчас сказал сказала сказать со совсем так такой там тебя тем теперь то тогда того тоже только том тот три тут ты у уж уже хорошо хоть чего человек чем через что чтоб чтобы чуть эти этого этой этом этот эту я";
export const articles = "";
export const apostrophe = false;

const A_0 = [["\xd0\xb2\xd1\x88\xd0\xb8\xd1\x81\xd1\x8c", -1, 1], ["\xd1\x8b\xd0\xb2\xd1\x88\xd0\xb8\xd1\x81\xd1\x8c", 0, 2], ["\xd0\xb8\xd0\xb2\xd1\x88\xd0\xb8\xd1\x81\xd1\x8c", 0, 2], ["\xd0\xb2", -1, 1], ["\xd1\x8b\xd0\xb2", 3, 2], ["\xd0\xb8\xd0\xb2", 3, 2], ["\xd0\xb2\xd1\x88\xd0\xb8", -1, 1], ["\xd1\x8b\xd0\xb2\xd1\x88\xd0\xb8", 6, 2], ["\xd0\xb8\xd0\xb2\xd1\x88\xd0\xb8", 6, 2]];
const A_1 = [["\xd0\xb5\xd0\xbc\xd1\x83", -1, 1], ["\xd0\xbe\xd0\xbc\xd1\x83", -1, 1], ["\xd1\x8b\xd1\x85", -1, 1], ["\xd0\xb8\xd1\x85", -1, 1], ["\xd1\x83\xd1\x8e", -1, 1], ["\xd1\x8e\xd1\x8e", -1, 1], ["\xd0\xb5\xd1\x8e", -1, 1], ["\xd0\xbe\xd1\x8e", -1, 1], ["\xd1\x8f\xd1\x8f", -1, 1], ["\xd0\xb0\xd1\x8f", -1, 1], ["\xd1\x8b\xd0\xb5", -1, 1], ["\xd0\xb5\xd0\xb5", -1, 1], ["\xd0\xb8\xd0\xb5", -1, 1], ["\xd0\xbe\xd0\xb5", -1, 1], ["\xd1\x8b\xd0\xbc\xd0\xb8", -1, 1], ["\xd0\xb8\xd0\xbc\xd0\xb8", -1, 1], ["\xd1\x8b\xd0\xb9", -1, 1], ["\xd0\xb5\xd0\xb9", -1, 1], ["\xd0\xb8\xd0\xb9", -1, 1], ["\xd0\xbe\xd0\xb9", -1, 1], ["\xd1\x8b\xd0\xbc", -1, 1], ["\xd0\xb5\xd0\xbc", -1, 1], ["\xd0\xb8\xd0\xbc", -1, 1], ["\xd0\xbe\xd0\xbc", -1, 1], ["\xd0\xb5\xd0\xb3\xd0\xbe", -1, 1], ["\xd0\xbe\xd0\xb3\xd0\xbe", -1, 1]];
const A_2 = [["\xd0\xb2\xd1\x88", -1, 1], ["\xd1\x8b\xd0\xb2\xd1\x88", 0, 2], ["\xd0\xb8\xd0\xb2\xd1\x88", 0, 2], ["\xd1\x89", -1, 1], ["\xd1\x8e\xd1\x89", 3, 1], ["\xd1\x83\xd1\x8e\xd1\x89", 4, 2], ["\xd0\xb5\xd0\xbc", -1, 1], ["\xd0\xbd\xd0\xbd", -1, 1]];
const A_3 = [["\xd1\x81\xd1\x8c", -1, 1], ["\xd1\x81\xd1\x8f", -1, 1]];
const A_4 = [["\xd1\x8b\xd1\x82", -1, 2], ["\xd1\x8e\xd1\x82", -1, 1], ["\xd1\x83\xd1\x8e\xd1\x82", 1, 2], ["\xd1\x8f\xd1\x82", -1, 2], ["\xd0\xb5\xd1\x82", -1, 1], ["\xd1\x83\xd0\xb5\xd1\x82", 4, 2], ["\xd0\xb8\xd1\x82", -1, 2], ["\xd0\xbd\xd1\x8b", -1, 1], ["\xd0\xb5\xd0\xbd\xd1\x8b", 7, 2], ["\xd1\x82\xd1\x8c", -1, 1], ["\xd1\x8b\xd1\x82\xd1\x8c", 9, 2], ["\xd0\xb8\xd1\x82\xd1\x8c", 9, 2], ["\xd0\xb5\xd1\x88\xd1\x8c", -1, 1], ["\xd0\xb8\xd1\x88\xd1\x8c", -1, 2], ["\xd1\x8e", -1, 2], ["\xd1\x83\xd1\x8e", 14, 2], ["\xd0\xbb\xd0\xb0", -1, 1], ["\xd1\x8b\xd0\xbb\xd0\xb0", 16, 2], ["\xd0\xb8\xd0\xbb\xd0\xb0", 16, 2], ["\xd0\xbd\xd0\xb0", -1, 1], ["\xd0\xb5\xd0\xbd\xd0\xb0", 19, 2], ["\xd0\xb5\xd1\x82\xd0\xb5", -1, 1], ["\xd0\xb8\xd1\x82\xd0\xb5", -1, 2], ["\xd0\xb9\xd1\x82\xd0\xb5", -1, 1], ["\xd1\x83\xd0\xb9\xd1\x82\xd0\xb5", 23, 2], ["\xd0\xb5\xd0\xb9\xd1\x82\xd0\xb5", 23, 2], ["\xd0\xbb\xd0\xb8", -1, 1], ["\xd1\x8b\xd0\xbb\xd0\xb8", 26, 2], ["\xd0\xb8\xd0\xbb\xd0\xb8", 26, 2], ["\xd0\xb9", -1, 1], ["\xd1\x83\xd0\xb9", 29, 2], ["\xd0\xb5\xd0\xb9", 29, 2], ["\xd0\xbb", -1, 1], ["\xd1\x8b\xd0\xbb", 32, 2], ["\xd0\xb8\xd0\xbb", 32, 2], ["\xd1\x8b\xd0\xbc", -1, 2], ["\xd0\xb5\xd0\xbc", -1, 1], ["\xd0\xb8\xd0\xbc", -1, 2], ["\xd0\xbd", -1, 1], ["\xd0\xb5\xd0\xbd", 38, 2], ["\xd0\xbb\xd0\xbe", -1, 1], ["\xd1\x8b\xd0\xbb\xd0\xbe", 40, 2], ["\xd0\xb8\xd0\xbb\xd0\xbe", 40, 2], ["\xd0\xbd\xd0\xbe", -1, 1], ["\xd0\xb5\xd0\xbd\xd0\xbe", 43, 2], ["\xd0\xbd\xd0\xbd\xd0\xbe", 43, 1]];
const A_5 = [["\xd1\x83", -1, 1], ["\xd1\x8f\xd1\x85", -1, 1], ["\xd0\xb8\xd1\x8f\xd1\x85", 1, 1], ["\xd0\xb0\xd1\x85", -1, 1], ["\xd1\x8b", -1, 1], ["\xd1\x8c", -1, 1], ["\xd1\x8e", -1, 1], ["\xd1\x8c\xd1\x8e", 6, 1], ["\xd0\xb8\xd1\x8e", 6, 1], ["\xd1\x8f", -1, 1], ["\xd1\x8c\xd1\x8f", 9, 1], ["\xd0\xb8\xd1\x8f", 9, 1], ["\xd0\xb0", -1, 1], ["\xd0\xb5\xd0\xb2", -1, 1], ["\xd0\xbe\xd0\xb2", -1, 1], ["\xd0\xb5", -1, 1], ["\xd1\x8c\xd0\xb5", 15, 1], ["\xd0\xb8\xd0\xb5", 15, 1], ["\xd0\xb8", -1, 1], ["\xd0\xb5\xd0\xb8", 18, 1], ["\xd0\xb8\xd0\xb8", 18, 1], ["\xd1\x8f\xd0\xbc\xd0\xb8", 18, 1], ["\xd0\xb8\xd1\x8f\xd0\xbc\xd0\xb8", 21, 1], ["\xd0\xb0\xd0\xbc\xd0\xb8", 18, 1], ["\xd0\xb9", -1, 1], ["\xd0\xb5\xd0\xb9", 24, 1], ["\xd0\xb8\xd0\xb5\xd0\xb9", 25, 1], ["\xd0\xb8\xd0\xb9", 24, 1], ["\xd0\xbe\xd0\xb9", 24, 1], ["\xd1\x8f\xd0\xbc", -1, 1], ["\xd0\xb8\xd1\x8f\xd0\xbc", 29, 1], ["\xd0\xb0\xd0\xbc", -1, 1], ["\xd0\xb5\xd0\xbc", -1, 1], ["\xd0\xb8\xd0\xb5\xd0\xbc", 32, 1], ["\xd0\xbe\xd0\xbc", -1, 1], ["\xd0\xbe", -1, 1]];
const A_6 = [["\xd0\xbe\xd1\x81\xd1\x82", -1, 1], ["\xd0\xbe\xd1\x81\xd1\x82\xd1\x8c", -1, 1]];
const A_7 = [["\xd0\xb5\xd0\xb9\xd1\x88", -1, 1], ["\xd1\x8c", -1, 3], ["\xd0\xb5\xd0\xb9\xd1\x88\xd0\xb5", -1, 1], ["\xd0\xbd", -1, 2]];
const G_v = [33, 65, 8, 232];
function r_mark_regions(env, ctx) {
let context = ctx;
context.i_pV = env.Limit;
context.i_p2 = env.Limit;
let v_1 = env.Cursor;
lab0: for (; ; ) {
golab1: for (; ; ) {
lab2: for (; ; ) {
if (!env.InGrouping(G_v, 1072, 1103)) {
break lab2;
}
break golab1;
}
if (env.Cursor >= env.Limit) {
break lab0;
}
env.NextChar();
}
context.i_pV = env.Cursor;
golab3: for (; ; ) {
lab4: for (; ; ) {
if (!env.OutGrouping(G_v, 1072, 1103)) {
break lab4;
}
break golab3;
}
if (env.Cursor >= env.Limit) {
break lab0;
}
env.NextChar();
}
golab5: for (; ; ) {
lab6: for (; ; ) {
if (!env.InGrouping(G_v, 1072, 1103)) {
break lab6;
}
break golab5;
}
if (env.Cursor >= env.Limit) {
break lab0;
}
env.NextChar();
}
golab7: for (; ; ) {
lab8: for (; ; ) {
if (!env.OutGrouping(G_v, 1072, 1103)) {
break lab8;
}
break golab7;
}
if (env.Cursor >= env.Limit) {
break lab0;
}
env.NextChar();
}
context.i_p2 = env.Cursor;
break lab0;
}
env.Cursor = v_1;
return true;
}
function r_R2(env, ctx) {
let context = ctx;
if (!(context.i_p2 <= env.Cursor)) {
return false;
}
return true;
}
function r_perfective_gerund(env, ctx) {
let context = ctx;
let among_var = 0;
env.Ket = env.Cursor;
among_var = env.FindAmongB(A_0, context);
if (among_var === 0) {
return false;
}
env.Bra = env.Cursor;
if (among_var === 0) {
return false;
}
else if (among_var === 1) {
lab0: for (; ; ) {
let v_1 = env.Limit - env.Cursor;
lab1: for (; ; ) {
if (!env.EqSB("\xd0\xb0")) {
break lab1;
}
break lab0;
}
env.Cursor = env.Limit - v_1;
if (!env.EqSB("\xd1\x8f")) {
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
return true;
}
function r_adjective(env, ctx) {
let context = ctx;
let among_var = 0;
env.Ket = env.Cursor;
among_var = env.FindAmongB(A_1, context);
if (among_var === 0) {
return false;
}
env.Bra = env.Cursor;
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
function r_adjectival(env, ctx) {
let context = ctx;
let among_var = 0;
if (!r_adjective(env, context)) {
return false;
}
let v_1 = env.Limit - env.Cursor;
lab0: for (; ; ) {
env.Ket = env.Cursor;
among_var = env.FindAmongB(A_2, context);
if (among_var === 0) {
env.Cursor = env.Limit - v_1;
break lab0;
}
env.Bra = env.Cursor;
if (among_var === 0) {
env.Cursor = env.Limit - v_1;
break lab0;
}
else if (among_var === 1) {
lab1: for (; ; ) {
let v_2 = env.Limit - env.Cursor;
lab2: for (; ; ) {
if (!env.EqSB("\xd0\xb0")) {
break lab2;
}
break lab1;
}
env.Cursor = env.Limit - v_2;
if (!env.EqSB("\xd1\x8f")) {
env.Cursor = env.Limit - v_1;
break lab0;
}
break lab1;
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
break lab0;
}
return true;
}
function r_reflexive(env, ctx) {
let context = ctx;
let among_var = 0;
env.Ket = env.Cursor;
among_var = env.FindAmongB(A_3, context);
if (among_var === 0) {
return false;
}
env.Bra = env.Cursor;
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
function r_verb(env, ctx) {
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
lab0: for (; ; ) {
let v_1 = env.Limit - env.Cursor;
lab1: for (; ; ) {
if (!env.EqSB("\xd0\xb0")) {
break lab1;
}
break lab0;
}
env.Cursor = env.Limit - v_1;
if (!env.EqSB("\xd1\x8f")) {
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
return true;
}
function r_noun(env, ctx) {
let context = ctx;
let among_var = 0;
env.Ket = env.Cursor;
among_var = env.FindAmongB(A_5, context);
if (among_var === 0) {
return false;
}
env.Bra = env.Cursor;
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
function r_derivational(env, ctx) {
let context = ctx;
let among_var = 0;
env.Ket = env.Cursor;
among_var = env.FindAmongB(A_6, context);
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
return true;
}
function r_tidy_up(env, ctx) {
let context = ctx;
let among_var = 0;
env.Ket = env.Cursor;
among_var = env.FindAmongB(A_7, context);
if (among_var === 0) {
return false;
}
env.Bra = env.Cursor;
if (among_var === 0) {
return false;
}
else if (among_var === 1) {
if (!env.SliceDel()) {
return false;
}
env.Ket = env.Cursor;
if (!env.EqSB("\xd0\xbd")) {
return false;
}
env.Bra = env.Cursor;
if (!env.EqSB("\xd0\xbd")) {
return false;
}
if (!env.SliceDel()) {
return false;
}
}
else if (among_var === 2) {
if (!env.EqSB("\xd0\xbd")) {
return false;
}
if (!env.SliceDel()) {
return false;
}
}
else if (among_var === 3) {
if (!env.SliceDel()) {
return false;
}
}
return true;
}
function Stem(env) {
let context = {i_p2: 0, i_pV: 0};
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
if (env.Cursor < context.i_pV) {
return false;
}
env.Cursor = context.i_pV;
let v_3 = env.LimitBackward;
env.LimitBackward = env.Cursor;
env.Cursor = env.Limit - v_2;
let v_4 = env.Limit - env.Cursor;
lab1: for (; ; ) {
lab2: for (; ; ) {
let v_5 = env.Limit - env.Cursor;
lab3: for (; ; ) {
if (!r_perfective_gerund(env, context)) {
break lab3;
}
break lab2;
}
env.Cursor = env.Limit - v_5;
let v_6 = env.Limit - env.Cursor;
lab4: for (; ; ) {
if (!r_reflexive(env, context)) {
env.Cursor = env.Limit - v_6;
break lab4;
}
break lab4;
}
lab5: for (; ; ) {
let v_7 = env.Limit - env.Cursor;
lab6: for (; ; ) {
if (!r_adjectival(env, context)) {
break lab6;
}
break lab5;
}
env.Cursor = env.Limit - v_7;
lab7: for (; ; ) {
if (!r_verb(env, context)) {
break lab7;
}
break lab5;
}
env.Cursor = env.Limit - v_7;
if (!r_noun(env, context)) {
break lab1;
}
break lab5;
}
break lab2;
}
break lab1;
}
env.Cursor = env.Limit - v_4;
let v_8 = env.Limit - env.Cursor;
lab8: for (; ; ) {
env.Ket = env.Cursor;
if (!env.EqSB("\xd0\xb8")) {
env.Cursor = env.Limit - v_8;
break lab8;
}
env.Bra = env.Cursor;
if (!env.SliceDel()) {
return false;
}
break lab8;
}
let v_9 = env.Limit - env.Cursor;
lab9: for (; ; ) {
if (!r_derivational(env, context)) {
break lab9;
}
break lab9;
}
env.Cursor = env.Limit - v_9;
let v_10 = env.Limit - env.Cursor;
lab10: for (; ; ) {
if (!r_tidy_up(env, context)) {
break lab10;
}
break lab10;
}
env.Cursor = env.Limit - v_10;
env.LimitBackward = v_3;
env.Cursor = env.LimitBackward;
return true;
}

export const stem = stemmer(Stem);
