package markdown
import ("testing";"fmt";"strings";"time";"sort";"math/rand")
func TestZZ(t *testing.T){
 rng:=rand.New(rand.NewSource(1))
 alpha:=[]rune("abc  \n\t(){}[]<>\"'`/\\*=-+:;,.#@!$%&|~^_0123\"'")
 var junk []rune; for i:=0;i<16000;i++{junk=append(junk,alpha[rng.Intn(len(alpha))])}
 inputs:=map[string]string{"junk":string(junk),"a":strings.Repeat("a",16000),"sp":strings.Repeat(" ",16000),"q":strings.Repeat("\"",16000),"par":strings.Repeat("(",16000),"lt":strings.Repeat("<a ",5000),"as":strings.Repeat("a.",8000),"cm":strings.Repeat("/*",8000),"bs":strings.Repeat("\\\"",8000),"ws":strings.Repeat("a ",8000)}
 type r struct{d time.Duration; s string}
 var rs []r
 done:=map[string]bool{}
 for _,l:=range lexerNamed(){ n:=l.Config().Name; if done[n]{continue}; done[n]=true
  for k,in:=range inputs{ s:=time.Now(); ok:=tokenise(l,in)!=nil; d:=time.Since(s); rs=append(rs,r{d,fmt.Sprint(n," ",k," ",ok)}); if d>5*time.Second{fmt.Println(n,k,d)} } }
 sort.Slice(rs,func(i,j int)bool{return rs[i].d>rs[j].d})
 for _,x:=range rs[:30]{fmt.Println(x.d,x.s)}
 var tot time.Duration; for _,x:=range rs{tot+=x.d}; fmt.Println(len(rs),tot)
}
