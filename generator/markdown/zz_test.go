package markdown
import ("testing";"fmt";"strings";"time";"sort";"math/rand")
func TestZZ(t *testing.T){
 rng:=rand.New(rand.NewSource(1))
 mk:=func(a string,n int)string{al:=[]rune(a);var o []rune;for i:=0;i<n;i++{o=append(o,al[rng.Intn(len(al))])};return string(o)}
 N:=16000
 inputs:=map[string]string{"junk":mk("abc  \n\t(){}[]<>\"'`/\\*=-+:;,.#@!$%&|~^_0123\"'",N),"junk2":mk("ab \n<>/=\"'{}",N),"junk3":mk("a1.:-# \n",N),"junk4":mk("$(){}`'\"\\a \n",N)}
 for _,s:=range []string{"a"," ","\"","'","(","<a ","a.","/*","\\\"","a ","{","${","<","<!--","`","#","-","- ","a:","a=","[","<?","@","$(","0","é","\n","a\n","a:\n ","|","&","''","\"\"\"","<<A\n","%","//","\\","*","_","~","=","!","{{","{%","<%","r\"","f\"{","$","${a"}{ inputs[s]=strings.Repeat(s,N/len(s)) }
 var names []string
 cand:=strings.Fields("bash powershell bat fish go python javascript typescript jsx tsx json yaml toml ini properties xml html css scss sql postgresql java kotlin scala groovy c c++ c# objective-c swift rust ruby php perl lua r julia matlab haskell elixir erlang clojure dart diff docker makefile cmake nginx apacheconf hcl terraform graphql protobuf http markdown latex vim viml csv dot mermaid plantuml awk sed ocaml fsharp vb.net zig nix jinja django handlebars svelte vue proto3 regex abap cobol fortran pascal prolog scheme lisp systemd console shell-session json5 jsonnet rego cue gherkin org rst tex excel")
 for _,c:=range cand { if lexerNamed()[c]!=nil{names=append(names,c)}else{fmt.Println("none",c)} }
 type r struct{d time.Duration; s string}
 var rs []r
 for _,n:=range names{ 
  worst:=time.Duration(0); which:=""; hung:=""; var total time.Duration
  for k,in:=range inputs{ ch:=make(chan time.Duration,1); go func(){s:=time.Now(); tokenise(lexerNamed()[n],in); ch<-time.Since(s)}()
   select{case d:=<-ch: total+=d; if d>worst{worst=d;which=k}; case <-time.After(6*time.Second): hung+=fmt.Sprintf("%q ",k)}
   if hung!=""{break}
  }
  rs=append(rs,r{worst,fmt.Sprintf("%s %q total %v HUNG %s",n,which,total,hung)}) 
  fmt.Println(worst,rs[len(rs)-1].s)
 }
 sort.Slice(rs,func(i,j int)bool{return rs[i].d>rs[j].d})
}
