import { launch, newPage, open } from "./lib/browser.mjs";
import { answerAll, seeResult } from "./lib/flow.mjs";
import { startServer } from "./lib/server.mjs";
import { writeFileSync } from "node:fs";
const U=null;
const P={
 r1:{announcement:"2024.10.15",birth:"1979.8.3"},
 soldier:{announcement:"2024.10.15",birth:"2003.5.1",ground:"soldier",soldier:["yes","yes","yes"],rank:"corporal",status:"service"},
 soldier2:{announcement:"2024.10.15",birth:"2003.5.1",ground:"soldier",soldier:["yes",null,"yes"],rank:null,status:"service"},
 student:{announcement:"2025.3.10",birth:"2006.5.1",sex:"female",category:null,ground:"student",student:["yes","yes"],status:"student"},
 prisoner:{announcement:"2025.3.10",birth:"1985.5.1",ground:"prisoner",prisoner:"yes",status:"prison"},
 other:{announcement:"2025.3.10",birth:"1985.5.1",ground:"other",vote:["yes","yes","yes",null]},
 parent:{announcement:"2025.3.10",birth:"2008.12.1",ground:"parent",parent:["yes","yes"]},
 woman:{announcement:"2025.3.10",birth:"1972.6.1",sex:"female",category:null},
 woman2:{announcement:"2026.3.10",birth:"1975.3.11",sex:"female",category:null,scheme:"enterprise"},
 woman3:{announcement:"2024.12.10",birth:"1974.12.11",sex:null,category:null},
 moved:{announcement:"2024.10.15",birth:"1985.5.1","moved-in":["on","2024.9.1"],settlement:["on","2024.8.1"]},
 moved2:{announcement:"2024.10.15",birth:"1985.5.1","moved-in":["on","2024.11.1"],settlement:["on","2024.12.1"]},
 moved3:{announcement:"2024.10.15",birth:"1985.5.1","moved-in":["on","2024.9.1"],settlement:null},
 moved4:{announcement:"2024.10.15",birth:"1985.5.1","moved-in":null},
 moved5:{announcement:"2024.10.15",birth:"1985.5.1","moved-in":["on","2024.12.1"],settlement:["on","2024.11.1"]},
 enrolled:{announcement:"2024.10.15",birth:"1979.8.3",scheme:"enterprise",progress:"enrolled",claims:[["2024","3","0"],["2025","12","2"]]},
 sixty:{announcement:"2025.3.10",birth:"1963.5.20",scheme:"resident",drawing:"no"},
 sixtyU:{announcement:"2025.3.10",birth:"1963.5.20",scheme:"undecided",drawing:null},
 annU:{announcement:null},
 birthU:{announcement:"2025.3.10",birth:null},
 allU:null,
 hired:{announcement:"2024.10.15",birth:"1985.5.1",hired:["on","2025.6.1"]},
 abroad:{announcement:"2024.10.15",birth:"1985.5.1",abroad:"lost"},
 abroad2:{announcement:"2024.10.15",birth:"1985.5.1",abroad:null,status:null,hired:null},
 none:{announcement:"2024.10.15",birth:"1985.5.1",scheme:"none"},
 firstE:{announcement:"2024.10.15",birth:"1985.5.1","first-scheme":"enterprise",scheme:"resident"},
 firstU:{announcement:"2024.10.15",birth:"1985.5.1","first-scheme":null,scheme:"enterprise"},
 first60:{announcement:"2025.3.10",birth:"1963.5.20",scheme:"resident","first-scheme":"enterprise",drawing:"no"},
 approved:{announcement:"2024.10.15",birth:"1985.5.1",scheme:"resident",progress:["approved","2026.2.1"]},
 pub1:{announcement:"2024.10.15",birth:"1985.5.1",progress:["first","2025.2.1"]},
 pub2:{announcement:"2024.10.15",birth:"1985.5.1",progress:["second","2025.2.1"]},
 fifteen:{announcement:"2024.10.15",birth:"2008.10.16"},
 before:{announcement:"2023.5.31",birth:"1985.5.1"},
 conf:{announcement:"2024.10.15",birth:"1985.5.1",confirmed:"yes",reverified:null},
 confno:{announcement:"2024.10.15",birth:"1985.5.1",confirmed:"yes",reverified:"no"},
 had:{announcement:"2024.10.15",birth:"1985.5.1","had-subsidy":"yes"},
 applied:{announcement:"2024.10.15",birth:"1985.5.1",projects:"applied"},
 apprEls:{announcement:"2024.10.15",birth:"1985.5.1",projects:"approved"},
 area:{announcement:"2024.10.15",birth:"1985.5.1",area:["each","0.3"]},
 areaEdge:{announcement:"2024.10.15",birth:"1985.5.1",area:["shared","0.9","3"]},
 bar45:{announcement:"2024.10.15",birth:"1985.5.1",bars:["b3"],"illegal-caused":null},
 bar47:{announcement:"2024.10.15",birth:"1985.5.1",bars:["b5"],"promoted-returnable":"yes"},
 barsU:{announcement:"2024.10.15",birth:"1985.5.1",bars:["some"]},
 old80:{announcement:"2025.3.10",birth:"1940.5.20",sex:"female",scheme:"undecided",drawing:"yes"},
 fut:{announcement:"2028.3.10",birth:"1980.5.20"},
};
for(const i of [0,1,2,4,6,7])P["bar"+i]={announcement:"2024.10.15",birth:"1985.5.1",bars:["b"+i]};
const only=process.argv.slice(2);
const server=await startServer();const b=await launch();
async function one(name){
 const page=await newPage(b,{growing:false,permissions:["clipboard-read","clipboard-write"]});
 page.setDefaultTimeout(30000);
 try{
 await open(page,new URL("#/land",server.url).href);
 await page.waitForFunction(()=>location.hash.startsWith("#/land/q/"));
 let asked=[];const a=P[name];
 if(a===null){ // all unsure but dates
  const all={announcement:"2024.10.15",birth:"1985.5.1"};
  for(;;){const h=await page.evaluate(()=>location.hash);const m=h.match(/q\/(.+)$/);if(!m)break;const id=m[1];asked.push(id);
   if(all[id]){await page.locator(`#${id}-y`).fill(all[id]);await page.getByRole("button",{name:"下一题"}).click();}
   else{const f=page.locator("main form");
    const us=f.locator("[id$=-unsure],#bars-some");const n=await us.count();
    if(id==="scheme")await f.locator("#scheme-undecided").check();
    else for(let i=0;i<n;i++)await us.nth(i).check();
    if(id==="bars"){const u=f.locator("[id^=bars-unclear]");for(let i=0;i<await u.count();i++)await u.nth(i).check();}
    const sk=page.getByRole("button",{name:"不清楚，先跳过"});
    if(await sk.count())await sk.click();else await page.getByRole("button",{name:"下一题"}).click();}
   await page.waitForFunction(x=>location.hash!==x,h);}
 }else if(a.bars?.[0]==="some"||Array.isArray(a.claims)){
  const {answerAll:_,...x}={};
  const special=async id=>{};
  // manual
  const fl=await import("./lib/flow.mjs");const all={...fl.ORDINARY,...a};
  for(let id=await fl.questionOf(page);id!==null;id=await fl.questionOf(page)){asked.push(id);
   if(id==="bars"&&a.bars?.[0]==="some"){await page.locator("#bars-some").check();await page.locator("[id^=bars-unclear]").nth(1).check();await page.locator("[id^=bars-unclear]").nth(3).check();}
   else if(id==="claims"){await page.locator("#claims-some").check();for(let r=0;r<all.claims.length;r++){if(r)await page.getByRole("button",{name:/再加|加一/}).click();for(const[i,k]of["year","months","excluded"].entries())await page.locator(`#claims-r${r}-${k}`).fill(all.claims[r][i]);}}
   else {await fl.fill(page,id,id in all?all[id]:null);}
   const sk=page.getByRole("button",{name:"不清楚，先跳过"});
   if(all[id]==null&&await sk.count()){const h=await page.evaluate(()=>location.hash);await sk.click();await page.waitForFunction(x=>location.hash!==x,h);}else await fl.submit(page);
  }
 }else asked=await answerAll(page,{"illegal-caused":null,"promoted-returnable":null,settlement:null,base:null,...a});
 const check=await page.evaluate(()=>document.querySelector("main").innerText);
 await seeResult(page);
 await page.waitForTimeout(100);
 const closed=await page.evaluate(()=>document.querySelector("main").innerText);
 let copy="";
 try{const c=page.getByRole("button",{name:"复制文字"});if(await c.count()){await c.click();await page.waitForTimeout(100);copy=await page.evaluate(()=>navigator.clipboard.readText());}else copy="(no copy button)";}catch(e){copy="ERR "+e}
 await page.screenshot({path:`/tmp/rv/${name}.png`,fullPage:true});
 await page.evaluate(()=>document.querySelectorAll("details").forEach(d=>d.open=true));
 await page.waitForTimeout(50);
 const opened=await page.evaluate(()=>document.querySelector("main").innerText);
 writeFileSync(`/tmp/rv/${name}.txt`,`ASKED ${asked.join(" ")}\n--CHECK\n${check}\n--CLOSED\n${closed}\n--OPEN\n${opened}\n--COPY\n${copy}\n--PROBLEMS ${page.problems.join("|")}\n`);
 const bad=(opened+copy+check).match(/.{0,20}(。。|，。|；。|：。|，，|；；|：：|\{[a-z]|undefined|NaN|、、|。；|；，|，；|。，).{0,20}/g);
 console.log(name,asked.length,page.problems.length,bad?JSON.stringify(bad):"");
 }catch(e){console.log(name,"FAIL",String(e).slice(0,300));await page.screenshot({path:`/tmp/rv/${name}-fail.png`,fullPage:true}).catch(()=>{});}
 await page.context().close();
}
const names=only.length?only:Object.keys(P);
let i=0;const w=async()=>{while(i<names.length)await one(names[i++]);};
await Promise.all([w(),w(),w()]);
await b.close();await server.close();
