<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>Main</name>
    <message>
        <source>A case file to open.</source>
        <translation>要打开的案卷文件。</translation>
    </message>
    <message>
        <source>The workspace to open or create.</source>
        <translation>要打开或新建的工作区文件。</translation>
    </message>
    <message>
        <source>A folder of rules instead of those built in.</source>
        <translation>用此文件夹里的规则代替内置规则。</translation>
    </message>
    <message>
        <source>zh or en, for this run and the next ones.</source>
        <translation>zh 或 en，本次和以后都用。</translation>
    </message>
    <message>
        <source>system, light or dark.</source>
        <translation>system、light 或 dark。</translation>
    </message>
    <message>
        <source>Opens a copy of a sample.</source>
        <translation>打开一份示例的副本。</translation>
    </message>
    <message>
        <source>Writes a picture of the window and quits.</source>
        <translation>把窗口存成图片后退出。</translation>
    </message>
    <message>
        <source>Size of the window, such as 1280x720.</source>
        <translation>窗口大小，例如 1280x720。</translation>
    </message>
    <message>
        <source>--lang is zh or en.</source>
        <translation>--lang 只能是 zh 或 en。</translation>
    </message>
    <message>
        <source>--size is width x height, such as 1280x720.</source>
        <translation>--size 写成宽x高，例如 1280x720。</translation>
    </message>
    <message>
        <source>Huisuan cannot start</source>
        <translation>惠算无法启动</translation>
    </message>
    <message>
        <source>%1 cannot be written.</source>
        <translation>无法写入 %1。</translation>
    </message>
    <message>
        <source>The page to show, from 1.</source>
        <translation>要显示的页面，从 1 起。</translation>
    </message>
    <message>
        <source>--page is 1 to %1.</source>
        <translation>--page 只能是 1 到 %1。</translation>
    </message>
    <message>
        <source>Writes the papers of a case without a window; goes with --to.</source>
        <translation>不开窗口，直接写出案卷的报告和材料；与 --to 同用。</translation>
    </message>
    <message>
        <source>Where they are written: .pdf, .html, .xlsx, .ics, or a folder.</source>
        <translation>写到哪里：.pdf、.html、.xlsx、.ics，或一个文件夹。</translation>
    </message>
    <message>
        <source>Date of assessment, instead of the case&apos;s own.</source>
        <translation>测算基准日，代替案卷里的日期。</translation>
    </message>
    <message>
        <source>Day that stands on the papers; today by default.</source>
        <translation>印在材料上的日期，默认为今天。</translation>
    </message>
    <message>
        <source>Applies for this measure; may stand several times.</source>
        <translation>申报这一项，可以写多次。</translation>
    </message>
    <message>
        <source>Dates are written YYYY-MM-DD.</source>
        <translation>日期写作 YYYY-MM-DD。</translation>
    </message>
    <message>
        <source>--print needs --to FILE.</source>
        <translation>--print 须与 --to 文件 同用。</translation>
    </message>
    <message>
        <source>Says when the window can be used, when the rules are there and when they are shown, a line each, and quits.</source>
        <translation>逐行说明窗口何时可用、规则何时就绪、何时显示，然后退出。</translation>
    </message>
    <message>
        <source>The tab of that page to show, from 1.</source>
        <translation>显示该页的第几个标签，从 1 起。</translation>
    </message>
</context>
<context>
    <name>advisers::AdviceText</name>
    <message>
        <source>Nothing is missing: no answer changes an amount any more.</source>
        <translation>信息齐了：再答什么都不会改变金额。</translation>
    </message>
    <message>
        <source>No more money hangs on what is missing; verdicts alone do.</source>
        <translation>还缺的信息不再影响金额，只影响是否符合。</translation>
    </message>
    <message>
        <source>One more answer settles an amount that has no upper end yet.</source>
        <translation>再答 1 题，可确定一笔目前没有上限的金额。</translation>
    </message>
    <message>
        <source>%1 more answers settle an amount that has no upper end yet.</source>
        <translation>再答 %1 题，可确定一笔目前没有上限的金额。</translation>
    </message>
    <message>
        <source>One more answer settles a verdict.</source>
        <translation>再答 1 题，可确定是否符合。</translation>
    </message>
    <message>
        <source>%1 more answers settle a verdict.</source>
        <translation>再答 %1 题，可确定是否符合。</translation>
    </message>
    <message>
        <source>One more answer settles up to %1.</source>
        <translation>再答 1 题，可确定最高 %1。</translation>
    </message>
    <message>
        <source>%1 more answers settle up to %2.</source>
        <translation>再答 %1 题，可确定最高 %2。</translation>
    </message>
    <message>
        <source>closes an open amount</source>
        <translation>决定一笔没有上限的金额</translation>
    </message>
    <message>
        <source>decides a verdict</source>
        <translation>决定是否符合</translation>
    </message>
    <message>
        <source>decides up to %1</source>
        <translation>最多决定 %1</translation>
    </message>
    <message>
        <source>%1: %2 → %3</source>
        <comment>fact, value now, value needed</comment>
        <translation>%1：%2 → %3</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>verdict, amount</comment>
        <translation>按“%1”：%2</translation>
    </message>
    <message>
        <source>From this day on: %1 (before: %2)</source>
        <translation>从这天起：%1（此前：%2）</translation>
    </message>
    <message>
        <source>Last day for: %1</source>
        <translation>最后一天：%1</translation>
    </message>
</context>
<context>
    <name>cli::Help</name>
    <message>
        <source>rules of this folder instead of the built-in ones</source>
        <translation>用此文件夹里的规则代替内置规则</translation>
    </message>
    <message>
        <source>date of assessment, YYYY-MM-DD, instead of the case&apos;s own</source>
        <translation>测算基准日，格式 YYYY-MM-DD，代替案卷里的日期</translation>
    </message>
    <message>
        <source>how an open question of a text is read; may stand several times</source>
        <translation>条文两可之处采用哪种口径；可多次使用</translation>
    </message>
    <message>
        <source>an assumption of your own, such as 0.02; may stand several times</source>
        <translation>自行填写的假设，例如 0.02；可多次使用</translation>
    </message>
    <message>
        <source>form of the result</source>
        <translation>结果的格式</translation>
    </message>
    <message>
        <source>folder of the official texts, to look the deciding words up</source>
        <translation>存放政策原文的文件夹，用来核对关键词句</translation>
    </message>
    <message>
        <source>an empty case file for the measures named</source>
        <translation>为列出的措施生成空白案卷文件</translation>
    </message>
    <message>
        <source>language of the output</source>
        <translation>输出语言</translation>
    </message>
    <message>
        <source>this help</source>
        <translation>显示本帮助</translation>
    </message>
    <message>
        <source>version of the program</source>
        <translation>显示程序版本</translation>
    </message>
    <message>
        <source>all measures on one case; - reads standard input</source>
        <translation>对一个案卷测算全部措施；- 表示读标准输入</translation>
    </message>
    <message>
        <source>the reasons of one measure, step by step</source>
        <translation>逐条说明一项措施的理由</translation>
    </message>
    <message>
        <source>the facts that measures read; with --template an empty case</source>
        <translation>列出测算要用的信息；加 --template 生成空白案卷</translation>
    </message>
    <message>
        <source>looks for mistakes in a folder of rules</source>
        <translation>检查规则文件夹里的错误</translation>
    </message>
    <message>
        <source>runs the examples of a folder of rules</source>
        <translation>运行规则文件夹里的示例</translation>
    </message>
    <message>
        <source>Usage: huisuan-cli COMMAND [ARGUMENT...] [OPTION...]</source>
        <translation>用法：huisuan-cli 命令 [参数...] [选项...]</translation>
    </message>
    <message>
        <source>Commands:</source>
        <translation>命令：</translation>
    </message>
    <message>
        <source>Options of every command:</source>
        <translation>所有命令都有的选项：</translation>
    </message>
    <message>
        <source>huisuan-cli COMMAND --help shows the options of a command.</source>
        <translation>huisuan-cli 命令 --help 显示该命令的选项。</translation>
    </message>
    <message>
        <source>Exit codes: 0 done, 1 findings, 2 wrong use, 3 a bad input file.</source>
        <translation>退出码：0 完成，1 有发现，2 用法错误，3 输入文件有误。</translation>
    </message>
    <message>
        <source>Usage: %1</source>
        <translation>用法：%1</translation>
    </message>
    <message>
        <source>shows notes, too: gaps, cliffs, what nothing reads</source>
        <translation>连同提示一起显示：空档、断崖、没有用到的事实</translation>
    </message>
    <message>
        <source>cases as lines of JSON</source>
        <translation>每行一个 JSON 用例</translation>
    </message>
    <message>
        <source>the fact to move and its range, such as contracts[0].realised=0..5000000</source>
        <translation>要变动的事实及其范围，如 contracts[0].realised=0..5000000</translation>
    </message>
    <message>
        <source>what to answer next, by the money that it decides</source>
        <translation>接下来该回答什么，按它决定的金额排序</translation>
    </message>
    <message>
        <source>what each award would be if one fact were different</source>
        <translation>某一项事实变动时，各项支持会是多少</translation>
    </message>
    <message>
        <source>writes case files below, at and above every threshold into a folder</source>
        <translation>把每个门槛之下、之上和正好的案例写进一个文件夹</translation>
    </message>
    <message>
        <source>freezes an assessment in a file, or recomputes a frozen one</source>
        <translation>把一次测算固定成凭证，或重新核对凭证</translation>
    </message>
    <message>
        <source>values of formulas, a case a line on standard input and output</source>
        <translation>逐行求公式的值：标准输入与输出各行一例</translation>
    </message>
    <message>
        <source>folder of case files, to see whose result changes</source>
        <translation>案卷文件夹，看哪些结果会变</translation>
    </message>
    <message>
        <source>what changes between two versions of rules, and for whom</source>
        <translation>两个版本的规则有哪些变化、影响谁</translation>
    </message>
    <message>
        <source>where it is written; the ending says what: .pdf .html .xlsx .ics, none for a submission folder</source>
        <translation>写到哪里，由后缀决定内容：.pdf .html .xlsx .ics，没有后缀则为申报材料文件夹</translation>
    </message>
    <message>
        <source>day that stands on the papers, YYYY-MM-DD; today by default</source>
        <translation>印在材料上的日期，YYYY-MM-DD，默认为今天</translation>
    </message>
    <message>
        <source>applies for this measure; may stand several times; by default for all that may be had together</source>
        <translation>申报这一项，可以写多次；默认为可以同时享受的各项</translation>
    </message>
    <message>
        <source>the papers: report, materials, form, spreadsheet, calendar</source>
        <translation>报告、材料清单、申请表草稿、电子表格和日程</translation>
    </message>
    <message>
        <source>the last day to look at; three years ahead where none is given</source>
        <translation>看到哪一天为止；不给出时看三年</translation>
    </message>
    <message>
        <source>the smallest changes after which a measure would be met</source>
        <translation>再改动多少就能满足一项措施</translation>
    </message>
    <message>
        <source>the days on which something changes or is lost, and the money</source>
        <translation>哪些日子会有变化或错过，涉及多少钱</translation>
    </message>
</context>
<context>
    <name>cli::Rules</name>
    <message>
        <source>documents: %1, measures: %2, examples: %3</source>
        <translation>文件 %1 份，措施 %2 项，示例 %3 个</translation>
    </message>
    <message>
        <source>findings: %1</source>
        <translation>发现 %1 处</translation>
    </message>
    <message>
        <source>There is no example in this folder.</source>
        <translation>此文件夹里没有示例。</translation>
    </message>
    <message>
        <source>boundary cases: %1</source>
        <translation>边界案例 %1 个</translation>
    </message>
</context>
<context>
    <name>explain::Facts</name>
    <message>
        <source>unknown</source>
        <translation>未知</translation>
    </message>
    <message>
        <source>none</source>
        <translation>无</translation>
    </message>
    <message>
        <source>rows: %1</source>
        <translation>%1 条</translation>
    </message>
    <message>
        <source>your own assumption</source>
        <translation>您自己的假设</translation>
    </message>
    <message>
        <source>nobody has said</source>
        <translation>尚未填写</translation>
    </message>
    <message>
        <source>not decided; presumed in favour</source>
        <translation>尚未评定，暂按通过计</translation>
    </message>
    <message>
        <source>not known, says the case file</source>
        <translation>案卷文件注明不清楚</translation>
    </message>
    <message>
        <source>from the case file</source>
        <translation>来自案卷文件</translation>
    </message>
    <message>
        <source>not stored yet</source>
        <translation>尚未保存</translation>
    </message>
    <message>
        <source>not known, said on %1</source>
        <translation>%1 注明不清楚</translation>
    </message>
    <message>
        <source>not known, said by %1, %2</source>
        <translation>%1 于 %2 注明不清楚</translation>
    </message>
    <message>
        <source>entered on %1</source>
        <translation>%1 录入</translation>
    </message>
    <message>
        <source>entered by %1, %2</source>
        <translation>%1 于 %2 录入</translation>
    </message>
    <message>
        <source>just at the limit, which does not count</source>
        <translation>正好等于界限，不算达到</translation>
    </message>
    <message>
        <source>more than %1</source>
        <translation>大于 %1</translation>
    </message>
    <message>
        <source>less than %1</source>
        <translation>小于 %1</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>value, change</comment>
        <translation>%1（%2）</translation>
    </message>
    <message>
        <source>No longer met with %1: %2</source>
        <translation>%1变为 %2，即不再满足</translation>
    </message>
    <message>
        <source>Met with %1: %2</source>
        <translation>%1改为 %2，即满足</translation>
    </message>
    <message>
        <source>Would have been met with %1: %2; it is no longer open to change</source>
        <translation>%1若为 %2，则满足；但这一项已不能再改</translation>
    </message>
    <message>
        <source>presumed until it is answered</source>
        <translation>尚未填写，暂按无问题推定</translation>
    </message>
</context>
<context>
    <name>explain::Formulas</name>
    <message>
        <source>the lesser of (%1)</source>
        <translation>（%1）中较小者</translation>
    </message>
    <message>
        <source>the greater of (%1)</source>
        <translation>（%1）中较大者</translation>
    </message>
    <message>
        <source>year of %1</source>
        <translation>%1的年份</translation>
    </message>
    <message>
        <source>if %1 then %2, else %3</source>
        <translation>若%1则%2，否则%3</translation>
    </message>
    <message>
        <source>by a table of tiers</source>
        <translation>按档次表</translation>
    </message>
    <message>
        <source>not (%1)</source>
        <translation>非（%1）</translation>
    </message>
    <message>
        <source> and </source>
        <translation> 且 </translation>
    </message>
    <message>
        <source> or </source>
        <translation> 或 </translation>
    </message>
    <message>
        <source>%1 in %2</source>
        <translation>%1在%2</translation>
    </message>
    <message>
        <source>anything</source>
        <translation>不限</translation>
    </message>
    <message>
        <source>%1 with %2</source>
        <translation>%1（其中 %2）</translation>
    </message>
    <message>
        <source>at least one of %1: %2</source>
        <translation>%1中至少一项：%2</translation>
    </message>
    <message>
        <source>all of %1: %2</source>
        <translation>%1中每一项：%2</translation>
    </message>
    <message>
        <source>sum of %2 over %1</source>
        <translation>%1的%2合计</translation>
    </message>
    <message>
        <source>least %2 of %1</source>
        <translation>%1中最小的%2</translation>
    </message>
    <message>
        <source>greatest %2 of %1</source>
        <translation>%1中最大的%2</translation>
    </message>
    <message>
        <source>number of %1</source>
        <translation>%1的数量</translation>
    </message>
    <message>
        <source>from %1 to %2</source>
        <translation>%1 至 %2</translation>
    </message>
    <message>
        <source>one of %1</source>
        <translation>%1 之一</translation>
    </message>
    <message>
        <source>in %1</source>
        <comment>a place</comment>
        <translation>位于%1</translation>
    </message>
    <message>
        <source>outside %1</source>
        <translation>不在%1</translation>
    </message>
    <message>
        <source>not %1</source>
        <translation>不属于 %1</translation>
    </message>
    <message>
        <source>%1, rounded</source>
        <translation>%1（取整）</translation>
    </message>
</context>
<context>
    <name>explain::Reasons</name>
    <message>
        <source>unknown</source>
        <translation>未知</translation>
    </message>
    <message>
        <source>at least %1</source>
        <translation>不少于 %1</translation>
    </message>
    <message>
        <source>at most %1</source>
        <translation>不多于 %1</translation>
    </message>
    <message>
        <source>%1 yuan</source>
        <translation>%1 元</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>Base</source>
        <translation>基数</translation>
    </message>
    <message>
        <source>Rate</source>
        <translation>比例</translation>
    </message>
    <message>
        <source>Floor</source>
        <translation>保底</translation>
    </message>
    <message>
        <source>Cap</source>
        <translation>封顶</translation>
    </message>
    <message>
        <source>raises the amount</source>
        <translation>触及，按保底计</translation>
    </message>
    <message>
        <source>limits the amount</source>
        <translation>触及，按封顶计</translation>
    </message>
    <message>
        <source>may act, depending on missing facts</source>
        <translation>是否触及取决于待补信息</translation>
    </message>
    <message>
        <source>not reached</source>
        <translation>未触及</translation>
    </message>
    <message>
        <source>%1 %2: %3</source>
        <comment>bound, figure, effect</comment>
        <translation>%1 %2 %3</translation>
    </message>
    <message>
        <source>Rounded down to the fen</source>
        <translation>舍去不足一分的部分</translation>
    </message>
    <message>
        <source>Rounded half up to the fen</source>
        <translation>四舍五入到分</translation>
    </message>
    <message>
        <source>Rounded up to the fen</source>
        <translation>进位到分</translation>
    </message>
    <message>
        <source>A ceiling, not a promise: the text says “not more than”</source>
        <translation>这是上限，不是承诺：原文写的是“不超过”</translation>
    </message>
    <message>
        <source>One of these, by review: %1</source>
        <translation>经评审在下列档次中确定：%1</translation>
    </message>
    <message>
        <source>The text sets no amount</source>
        <translation>原文没有规定金额</translation>
    </message>
    <message>
        <source>The amount is set by: %1</source>
        <translation>金额由下列文件规定：%1</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>金额</translation>
    </message>
    <message>
        <source>An assumption of your own is in this amount</source>
        <translation>此金额含有您自行填写的假设</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>verdict, amount</comment>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>draft for comment, nothing to claim</source>
        <translation>征求意见稿，不能据以申报</translation>
    </message>
    <message>
        <source>in force from %1</source>
        <translation>自 %1 起生效</translation>
    </message>
    <message>
        <source>not yet in force</source>
        <translation>尚未生效</translation>
    </message>
    <message>
        <source>repealed</source>
        <translation>已废止</translation>
    </message>
    <message>
        <source>expired after %1</source>
        <translation>已于 %1 到期</translation>
    </message>
    <message>
        <source>the period of validity is over</source>
        <translation>有效期已过</translation>
    </message>
    <message>
        <source>none entered: %1</source>
        <translation>没有可用的记录：%1</translation>
    </message>
    <message>
        <source>not met: %1</source>
        <translation>不满足：%1</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>condition, margin</comment>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>%1, once decided in favour</source>
        <translation>%1（须经评审或认定）</translation>
    </message>
    <message>
        <source>facts missing: %1</source>
        <translation>缺 %1 项信息</translation>
    </message>
    <message>
        <source>%1; at most %2 yuan</source>
        <translation>%1，最高 %2 元</translation>
    </message>
    <message>
        <source>date of assessment %1</source>
        <translation>测算基准日 %1</translation>
    </message>
    <message>
        <source>%1. Were it in force: %2</source>
        <translation>%1。若在有效期内：%2</translation>
    </message>
    <message>
        <source>group not known</source>
        <translation>分组未知</translation>
    </message>
    <message>
        <source>Facts missing: %1</source>
        <translation>待补信息 %1 项</translation>
    </message>
    <message>
        <source>no change</source>
        <translation>不变</translation>
    </message>
    <message>
        <source>Reading: %1</source>
        <translation>口径：%1</translation>
    </message>
    <message>
        <source>Assumption: %1</source>
        <translation>假设：%1</translation>
    </message>
    <message>
        <source>%1 (your own figure)</source>
        <translation>%1（自行填写）</translation>
    </message>
    <message>
        <source>not filled in</source>
        <translation>未填写</translation>
    </message>
    <message>
        <source>Not worked out here: %1</source>
        <translation>未纳入测算：%1</translation>
    </message>
    <message>
        <source>Note: %1</source>
        <translation>说明：%1</translation>
    </message>
    <message>
        <source>Parts of this rule are still to be confirmed with the bureau</source>
        <translation>此规则有部分内容尚待向主管部门确认</translation>
    </message>
    <message>
        <source>The interval holds for sure, but may be wider than it need be</source>
        <translation>区间一定成立，但可能比必要的宽</translation>
    </message>
    <message>
        <source>not decided yet</source>
        <translation>尚未认定</translation>
    </message>
    <message>
        <source>Implied by the text: %1</source>
        <translation>原文未明写但必须成立：%1</translation>
    </message>
    <message>
        <source>Decided by a panel of experts</source>
        <translation>由专家组评定</translation>
    </message>
    <message>
        <source>Decided by the bureau</source>
        <translation>由主管部门认定</translation>
    </message>
    <message>
        <source>Proof: %1</source>
        <translation>依据：%1</translation>
    </message>
    <message>
        <source>must be yes</source>
        <translation>须为“是”</translation>
    </message>
    <message>
        <source>must be no</source>
        <translation>须为“否”</translation>
    </message>
    <message>
        <source>all of these</source>
        <translation>全部满足</translation>
    </message>
    <message>
        <source>one of these</source>
        <translation>满足其一</translation>
    </message>
    <message>
        <source>not: %1</source>
        <translation>并非：%1</translation>
    </message>
    <message>
        <source>does not count here</source>
        <translation>不计入</translation>
    </message>
    <message>
        <source>from %1 on</source>
        <comment>a date</comment>
        <translation>自 %1 起</translation>
    </message>
    <message>
        <source>until %1</source>
        <comment>a date</comment>
        <translation>至 %1</translation>
    </message>
    <message>
        <source>%1: not after the date of assessment</source>
        <translation>%1不晚于测算基准日</translation>
    </message>
    <message>
        <source>%1: within the period of validity</source>
        <translation>%1在有效期内</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>fact, margin</comment>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>Taken off</source>
        <translation>减去</translation>
    </message>
    <message>
        <source>Paid once</source>
        <translation>一次给付</translation>
    </message>
    <message>
        <source>Every year in which the conditions hold</source>
        <translation>符合条件的每一年</translation>
    </message>
    <message>
        <source>Spread over %1 years</source>
        <translation>分%1年给付</translation>
    </message>
    <message>
        <source>Paid in stages</source>
        <translation>分阶段给付</translation>
    </message>
    <message>
        <source>Limit for all applicants: %1</source>
        <translation>对全部申报单位的限额：%1</translation>
    </message>
    <message>
        <source>Presumed: %1</source>
        <translation>推定：%1</translation>
    </message>
    <message>
        <source>%1, until you answer</source>
        <translation>%1，等您回答</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>rule, effect</comment>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>left out</source>
        <translation>不再给</translation>
    </message>
    <message>
        <source>cut</source>
        <translation>予以削减</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>rows, effect</comment>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>given instead or before: %1</source>
        <translation>另给或先给：%1</translation>
    </message>
    <message>
        <source>told, takes nothing off</source>
        <translation>仅作提示，不扣减</translation>
    </message>
    <message>
        <source>takes nothing off</source>
        <translation>不扣减</translation>
    </message>
    <message>
        <source>no decision needed</source>
        <translation>无须评定</translation>
    </message>
    <message>
        <source>Would have been met with %1: %2; it is no longer open to change</source>
        <translation>%1若为 %2，则满足；但这一项已不能再改</translation>
    </message>
    <message>
        <source>Met with %1: %2</source>
        <translation>%1改为 %2，即满足</translation>
    </message>
    <message>
        <source>All of %1 are needed, not met: %2</source>
        <translation>共 %1 项须全部满足，其中 %2 项不满足</translation>
    </message>
    <message>
        <source>One of %1 is needed, not met: %2</source>
        <translation>共 %1 项须满足其一，%2 项不满足</translation>
    </message>
    <message>
        <source>%1; nearest: %2</source>
        <comment>how many, sentence</comment>
        <translation>%1；最接近的一项：%2</translation>
    </message>
    <message>
        <source>none</source>
        <comment>no entries</comment>
        <translation>无</translation>
    </message>
    <message>
        <source>%1: %2 of %3 fail, needed: %4 (%5)</source>
        <translation>%1：%3 条中有 %2 条不符合，要求 %4（%5）</translation>
    </message>
    <message>
        <source>%1 is %2, %3</source>
        <comment>fact, value, what it must be</comment>
        <translation>%1为“%2”，%3</translation>
    </message>
    <message>
        <source>%1 is %2, needed: %3</source>
        <comment>fact, value, threshold</comment>
        <translation>%1为 %2，要求 %3</translation>
    </message>
    <message>
        <source>%1; %2</source>
        <comment>sentence, margin</comment>
        <translation>%1，%2</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>sentence, article</comment>
        <translation>%1（%2）</translation>
    </message>
    <message>
        <source>this row matches</source>
        <translation>符合这一行</translation>
    </message>
    <message>
        <source>Row %1: %2</source>
        <translation>第 %1 行：%2</translation>
    </message>
    <message>
        <source>not looked at</source>
        <translation>未查看</translation>
    </message>
    <message>
        <source>None of these: %1</source>
        <translation>以上都不符合：%1</translation>
    </message>
</context>
<context>
    <name>explain::Sentences</name>
    <message>
        <source>true or false</source>
        <translation>是或否</translation>
    </message>
    <message>
        <source>a number</source>
        <translation>数值</translation>
    </message>
    <message>
        <source>an amount of money</source>
        <translation>金额</translation>
    </message>
    <message>
        <source>a date</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>a number of days</source>
        <translation>天数</translation>
    </message>
    <message>
        <source>a number of months</source>
        <translation>月数</translation>
    </message>
    <message>
        <source>a text</source>
        <translation>文字</translation>
    </message>
    <message>
        <source>a place</source>
        <translation>地区</translation>
    </message>
    <message>
        <source>a table</source>
        <translation>表</translation>
    </message>
    <message>
        <source>a choice from a list</source>
        <translation>列表选项</translation>
    </message>
    <message>
        <source>a column of a table</source>
        <translation>表的一列</translation>
    </message>
    <message>
        <source>a member of the list %1</source>
        <translation>列表 %1 中的一项</translation>
    </message>
    <message>
        <source>a value</source>
        <translation>一个值</translation>
    </message>
    <message>
        <source>an operator</source>
        <translation>运算符</translation>
    </message>
    <message>
        <source>a name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>“%1”</source>
        <translation>“%1”</translation>
    </message>
    <message>
        <source>a day as YYYY-MM-DD, 1900 to 2199</source>
        <translation>1900 至 2199 年的日期，写作 YYYY-MM-DD</translation>
    </message>
    <message>
        <source>a number such as 0.05 or 5%</source>
        <translation>数值，例如 0.05 或 5%</translation>
    </message>
    <message>
        <source>an amount in yuan such as 500000.00</source>
        <translation>以元为单位的金额，例如 500000.00</translation>
    </message>
    <message>
        <source>an amount such as 50万元</source>
        <translation>金额，例如 50万元</translation>
    </message>
    <message>
        <source>a name of letters, digits and underscores, no digit first</source>
        <translation>由字母、数字和下划线组成且不以数字开头的名称</translation>
    </message>
    <message>
        <source>an id of letters, digits, underscores and hyphens</source>
        <translation>由字母、数字、下划线和连字符组成的标识</translation>
    </message>
    <message>
        <source>a place code of 2 to 6 digits</source>
        <translation>2 至 6 位的地区代码</translation>
    </message>
    <message>
        <source>a file name without folders</source>
        <translation>不带文件夹的文件名</translation>
    </message>
    <message>
        <source>a text that is not empty</source>
        <translation>非空文字</translation>
    </message>
    <message>
        <source>a map of keys</source>
        <translation>键值映射</translation>
    </message>
    <message>
        <source>a list</source>
        <translation>列表</translation>
    </message>
    <message>
        <source>a section</source>
        <translation>分区</translation>
    </message>
    <message>
        <source>a function</source>
        <translation>函数</translation>
    </message>
    <message>
        <source>a word of the formula language</source>
        <translation>公式语言的关键字</translation>
    </message>
    <message>
        <source>a prefix such as reading or param</source>
        <translation>reading、param 之类的前缀</translation>
    </message>
    <message>
        <source>a fact</source>
        <translation>信息项</translation>
    </message>
    <message>
        <source>built into the program</source>
        <translation>程序内置的名称</translation>
    </message>
    <message>
        <source>an object in braces</source>
        <translation>花括号里的对象</translation>
    </message>
    <message>
        <source>a list in brackets</source>
        <translation>方括号里的列表</translation>
    </message>
    <message>
        <source>a version number</source>
        <translation>版本号</translation>
    </message>
    <message>
        <source>characters</source>
        <translation>个字符</translation>
    </message>
    <message>
        <source>operations</source>
        <translation>个运算</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>空</translation>
    </message>
    <message>
        <source>no limit</source>
        <translation>不限</translation>
    </message>
    <message>
        <source> in row %1</source>
        <translation>（第 %1 行）</translation>
    </message>
    <message>
        <source>unknown problem</source>
        <translation>未知问题</translation>
    </message>
    <message>
        <source>Did you mean %1?</source>
        <translation>您是不是要写 %1？</translation>
    </message>
    <message>
        <source>“%1” is no path of a case</source>
        <translation>“%1”不是案卷中的路径</translation>
    </message>
    <message>
        <source>There is no row %1; rows there are: %2</source>
        <translation>没有 %1 这一行；现有行数：%2</translation>
    </message>
    <message>
        <source>“%1” was changed meanwhile: expected %2, found %3</source>
        <translation>“%1”已被改动：原以为是 %2，实际是 %3</translation>
    </message>
    <message>
        <source>Look at the present value and enter yours again</source>
        <translation>请查看现在的值后重新填写</translation>
    </message>
    <message>
        <source>“%1” is no row of a table</source>
        <translation>“%1”不是表中的一行</translation>
    </message>
    <message>
        <source>There is no fact “%1”</source>
        <translation>没有“%1”这项信息</translation>
    </message>
    <message>
        <source>huisuan-cli vocabulary lists all facts</source>
        <translation>huisuan-cli vocabulary 列出全部信息项</translation>
    </message>
    <message>
        <source>“%1” is no amount of money</source>
        <translation>“%1”不是金额</translation>
    </message>
    <message>
        <source>Amounts are in yuan with at most two decimals, such as 3000000.00</source>
        <translation>金额以元为单位，最多两位小数，例如 3000000.00</translation>
    </message>
    <message>
        <source>“%1” is no number</source>
        <translation>“%1”不是数值</translation>
    </message>
    <message>
        <source>Numbers are written 0.05 or 5%</source>
        <translation>数值写作 0.05 或 5%</translation>
    </message>
    <message>
        <source>“%1” is not a whole number; this is a count</source>
        <translation>“%1”不是整数；这里填的是数量</translation>
    </message>
    <message>
        <source>“%1” can be read two ways: month first %2, day first %3</source>
        <translation>“%1”有两种读法：月在前为 %2，日在前为 %3</translation>
    </message>
    <message>
        <source>Write the year first: YYYY-MM-DD</source>
        <translation>请把年写在最前：YYYY-MM-DD</translation>
    </message>
    <message>
        <source>“%1” is neither yes nor no</source>
        <translation>“%1”既不是“是”也不是“否”</translation>
    </message>
    <message>
        <source>Write true or false; leave it out where it is not known</source>
        <translation>请写 true 或 false；不清楚就不写</translation>
    </message>
    <message>
        <source>The text holds characters that do not exist</source>
        <translation>文字中含有无效字符</translation>
    </message>
    <message>
        <source>“%1” is out of bounds: from %2 to %3</source>
        <translation>“%1”超出范围：最小 %2，最大 %3</translation>
    </message>
    <message>
        <source>The range “%1” has neither a start nor an end</source>
        <translation>区间“%1”既没有起点也没有终点</translation>
    </message>
    <message>
        <source>Give one of both, or leave the value out where it is not known</source>
        <translation>请给出其中一端；不清楚就不写</translation>
    </message>
    <message>
        <source>%1 has no ranges</source>
        <translation>%1不能填区间</translation>
    </message>
    <message>
        <source>Give the value itself, or leave it out where it is not known</source>
        <translation>请直接填写值；不清楚就不写</translation>
    </message>
    <message>
        <source>This is not valid JSON: %1 cannot stand here</source>
        <translation>JSON 格式有误：此处不能出现 %1</translation>
    </message>
    <message>
        <source>Something stands behind the end of the case: “%1”</source>
        <translation>案卷结尾之后还有内容：“%1”</translation>
    </message>
    <message>
        <source>The tables have more than %1 rows</source>
        <translation>各表合计超过 %1 行</translation>
    </message>
    <message>
        <source>This is no case file: the key &quot;huisuan&quot; is missing</source>
        <translation>这不是案卷文件：缺少 &quot;huisuan&quot; 键</translation>
    </message>
    <message>
        <source>A case file starts with {&quot;huisuan&quot;: 1, …}; huisuan-cli vocabulary --template makes an empty one</source>
        <translation>案卷文件以 {&quot;huisuan&quot;: 1, …} 开头；可用 huisuan-cli vocabulary --template 生成空白案卷</translation>
    </message>
    <message>
        <source>The case file has version %1; this program reads version %2</source>
        <translation>案卷文件版本为 %1；本程序只能读版本 %2</translation>
    </message>
    <message>
        <source>%1 is needed here, this is %2</source>
        <translation>此处需要%1，实际是%2</translation>
    </message>
    <message>
        <source>There is no null in case files</source>
        <translation>案卷文件里不能写 null</translation>
    </message>
    <message>
        <source>What is not known is left out, or written {&quot;unknown&quot;: true}</source>
        <translation>不清楚的信息请省略，或写作 {&quot;unknown&quot;: true}</translation>
    </message>
    <message>
        <source>“%1” stands in &quot;facts&quot; and belongs into &quot;applicant&quot;</source>
        <translation>“%1”写在了 &quot;facts&quot; 里，应写在 &quot;applicant&quot; 里</translation>
    </message>
    <message>
        <source>Write it as %s there</source>
        <translation>请在那里写作 %s</translation>
    </message>
    <message>
        <source>The check “%1” finds these facts at odds%2</source>
        <translation>核对项“%1”发现信息前后不一致%2</translation>
    </message>
    <message>
        <source>A credit code has 18 characters, “%1” has %2</source>
        <translation>统一社会信用代码应为 18 位，“%1”有 %2 位</translation>
    </message>
    <message>
        <source>Credit code “%1”: “%3” cannot stand at place %2</source>
        <translation>统一社会信用代码“%1”：第 %2 位不能是“%3”</translation>
    </message>
    <message>
        <source>Credit code “%1”: the check digit does not fit</source>
        <translation>统一社会信用代码“%1”：校验位不符</translation>
    </message>
    <message>
        <source>Compare it with the business licence</source>
        <translation>请对照营业执照核实</translation>
    </message>
    <message>
        <source>The workspace “%1” cannot be opened: %2</source>
        <translation>无法打开工作区“%1”：%2</translation>
    </message>
    <message>
        <source>The workspace “%1” can be read but not written</source>
        <translation>工作区“%1”只能读，不能写</translation>
    </message>
    <message>
        <source>Ask for the right to write it, or open another workspace</source>
        <translation>请取得写入权限，或打开另一个工作区</translation>
    </message>
    <message>
        <source>“%1” belongs to another program; it was left alone</source>
        <translation>“%1”属于别的程序，未作任何改动</translation>
    </message>
    <message>
        <source>Choose another file</source>
        <translation>请选择另一个文件</translation>
    </message>
    <message>
        <source>The workspace “%1” was made by a newer program (version %2, known here: %3)</source>
        <translation>工作区“%1”由更新的程序建立（版本 %2，本程序认识的版本：%3）</translation>
    </message>
    <message>
        <source>Use the newer program; nothing was changed</source>
        <translation>请使用更新的程序；未作任何改动</translation>
    </message>
    <message>
        <source>The workspace “%1” is damaged: %2</source>
        <translation>工作区“%1”已损坏：%2</translation>
    </message>
    <message>
        <source>The file is left as it is: keep a copy, then restore a backup or open another workspace</source>
        <translation>文件保持原样：请先留一份副本，再恢复备份或打开另一个工作区</translation>
    </message>
    <message>
        <source>The workspace “%1” could not be written: %2</source>
        <translation>无法写入工作区“%1”：%2</translation>
    </message>
    <message>
        <source>Nothing was stored; make room on the disk and try again</source>
        <translation>没有保存任何内容；请腾出磁盘空间后重试</translation>
    </message>
    <message>
        <source>The workspace “%1” could not be read: %2</source>
        <translation>无法读取工作区“%1”：%2</translation>
    </message>
    <message>
        <source>Another program keeps the workspace “%1” locked</source>
        <translation>工作区“%1”正被另一个程序占用</translation>
    </message>
    <message>
        <source>Close the other one and try again</source>
        <translation>请关闭那个程序后重试</translation>
    </message>
    <message>
        <source>There is no case %1 in this workspace</source>
        <translation>工作区里没有编号为 %1 的案卷</translation>
    </message>
    <message>
        <source>The character “%1” (%2) has no meaning in a formula</source>
        <translation>公式里不能使用字符“%1”（%2）</translation>
    </message>
    <message>
        <source>“%1” is not an operator of this language</source>
        <translation>“%1”不是公式语言的运算符</translation>
    </message>
    <message>
        <source>Write %s</source>
        <translation>请写作 %s</translation>
    </message>
    <message>
        <source>“%1” is a typographic quote; texts stand in straight quotes</source>
        <translation>“%1”是中文或弯引号；文字要放在直引号里</translation>
    </message>
    <message>
        <source>“%1” does not separate values</source>
        <translation>“%1”不能用来分隔各个值</translation>
    </message>
    <message>
        <source>The text has no closing quote</source>
        <translation>文字缺少右引号</translation>
    </message>
    <message>
        <source>The comment has no end</source>
        <translation>注释没有结束</translation>
    </message>
    <message>
        <source>Close it with */</source>
        <translation>请用 */ 结束</translation>
    </message>
    <message>
        <source>“%1” is no escape sequence</source>
        <translation>“%1”不是转义写法</translation>
    </message>
    <message>
        <source>Write \&quot; for a quote and \\ for a backslash</source>
        <translation>引号写作 \&quot;，反斜杠写作 \\</translation>
    </message>
    <message>
        <source>“%1” mixes a figure and letters</source>
        <translation>“%1”把数字和文字连写了</translation>
    </message>
    <message>
        <source>Write %s; words such as “and more” belong into an operator</source>
        <translation>请写作 %s；“以上”之类的词应改用运算符</translation>
    </message>
    <message>
        <source>“%1” is no day between 1900-01-01 and 2199-12-31</source>
        <translation>“%1”不是 1900-01-01 至 2199-12-31 之间的日期</translation>
    </message>
    <message>
        <source>Dates are written YYYY-MM-DD</source>
        <translation>日期写作 YYYY-MM-DD</translation>
    </message>
    <message>
        <source>“%1” is no duration</source>
        <translation>“%1”不是时长</translation>
    </message>
    <message>
        <source>Durations are written P2Y, P6M or P30D</source>
        <translation>时长写作 P2Y、P6M 或 P30D</translation>
    </message>
    <message>
        <source>“%1” joins years or months with days, which have no fixed ratio</source>
        <translation>“%1”把年、月与日混用，两者没有固定换算</translation>
    </message>
    <message>
        <source>Use either years and months, or days</source>
        <translation>请只用年和月，或只用日</translation>
    </message>
    <message>
        <source>“%1” is not a whole number of fen</source>
        <translation>“%1”不是整分</translation>
    </message>
    <message>
        <source>“%1” is too large to be calculated exactly</source>
        <translation>“%1”太大，无法精确计算</translation>
    </message>
    <message>
        <source>A blank stands between the figure “%1” and its unit “%2”</source>
        <translation>数字“%1”与单位“%2”之间有空格</translation>
    </message>
    <message>
        <source>“%1” separates its digits</source>
        <translation>“%1”用了分位符</translation>
    </message>
    <message>
        <source>The formula is empty</source>
        <translation>公式为空</translation>
    </message>
    <message>
        <source>“%1” stands where %2 is expected</source>
        <translation>此处应为%2，却是“%1”</translation>
    </message>
    <message>
        <source>The formula ends where %1 is expected</source>
        <translation>公式在应有%1的地方结束了</translation>
    </message>
    <message>
        <source>This “if” has no “else”</source>
        <translation>这个 if 没有 else</translation>
    </message>
    <message>
        <source>Every formula has a value in every case: add else …</source>
        <translation>公式在任何情况下都要有值：请补上 else …</translation>
    </message>
    <message>
        <source>The formula is too long: more than %1 %2</source>
        <translation>公式太长：超过 %1 %2</translation>
    </message>
    <message>
        <source>Give parts of it a name under parameters:</source>
        <translation>请在 parameters: 下给其中一部分命名</translation>
    </message>
    <message>
        <source>This is nested more than %1 levels deep</source>
        <translation>嵌套超过 %1 层</translation>
    </message>
    <message>
        <source>There is no null: what is not known is unknown and stays so</source>
        <translation>没有 null：不知道的就是未知，并一直如此</translation>
    </message>
    <message>
        <source>“%1” compares twice in a row</source>
        <translation>“%1”连续比较了两次</translation>
    </message>
    <message>
        <source>“%1”: not needs parentheses</source>
        <translation>“%1”：not 需要括号</translation>
    </message>
    <message>
        <source>“and” and “or” meet without parentheses around “%1”</source>
        <translation>and 与 or 混用而“%1”没有加括号</translation>
    </message>
    <message>
        <source>The name “%1” has blanks</source>
        <translation>名称“%1”含有空格</translation>
    </message>
    <message>
        <source>Names are written in one word: %s</source>
        <translation>名称要连写：%s</translation>
    </message>
    <message>
        <source>Functions cannot be defined or passed on in a formula</source>
        <translation>公式里不能定义或传递函数</translation>
    </message>
    <message>
        <source>A formula cannot call code from outside</source>
        <translation>公式不能调用外部代码</translation>
    </message>
    <message>
        <source>“%1”: there is no time of day and no time zone</source>
        <translation>“%1”：这里没有时刻和时区</translation>
    </message>
    <message>
        <source>Use dates</source>
        <translation>请用日期</translation>
    </message>
    <message>
        <source>“%1” would make the result depend on the day it is computed</source>
        <translation>“%1”会使结果取决于计算的当天</translation>
    </message>
    <message>
        <source>The date of assessment decides what is in force; other dates are facts</source>
        <translation>是否有效由测算基准日决定；其他日期都是信息项</translation>
    </message>
    <message>
        <source>“[%1]”: rows have no order, so none has a number</source>
        <translation>“[%1]”：各行没有先后，不能按序号取</translation>
    </message>
    <message>
        <source>Choose rows by a condition, such as contracts[amount &gt;= 50万元]</source>
        <translation>请按条件选行，例如 contracts[amount &gt;= 50万元]</translation>
    </message>
    <message>
        <source>Formulas have no contexts in braces</source>
        <translation>公式里没有花括号写法</translation>
    </message>
    <message>
        <source>The list “%1” stands where a value is needed</source>
        <translation>此处需要一个值，却是列表“%1”</translation>
    </message>
    <message>
        <source>Lists stand only behind “in”</source>
        <translation>列表只能写在 in 之后</translation>
    </message>
    <message>
        <source>The range “%1” stands where a value is needed</source>
        <translation>此处需要一个值，却是区间“%1”</translation>
    </message>
    <message>
        <source>Ranges stand only behind “in”</source>
        <translation>区间只能写在 in 之后</translation>
    </message>
    <message>
        <source>“for” gives a list, and lists are no values</source>
        <translation>for 得到的是列表，而列表不是值</translation>
    </message>
    <message>
        <source>Use it only as the argument of sum, min or max</source>
        <translation>只能作为 sum、min、max 的参数</translation>
    </message>
    <message>
        <source>Types are known before a formula runs: “instance of” is not needed</source>
        <translation>类型在计算之前就已确定，不需要 instance of</translation>
    </message>
    <message>
        <source>“?” has no meaning here</source>
        <translation>此处不能用“?”</translation>
    </message>
    <message>
        <source>A cell tests its own column: write the test alone, such as &gt;= 3</source>
        <translation>单元格只检验本列：直接写条件，例如 &gt;= 3</translation>
    </message>
    <message>
        <source>“%” is part of a number, not an operator</source>
        <translation>“%”是数值的一部分，不是运算符</translation>
    </message>
    <message>
        <source>Write the figure and % together, such as 20%</source>
        <translation>数字与 % 要连写，例如 20%</translation>
    </message>
    <message>
        <source>“%1” has no part “%2”</source>
        <translation>“%1”没有“%2”这一部分</translation>
    </message>
    <message>
        <source>Facts have exactly one dot; a column is read inside a filter or some/every</source>
        <translation>信息项恰有一个点；列要在筛选或 some/every 里读取</translation>
    </message>
    <message>
        <source>There is no fact, table or column “%1” here</source>
        <translation>此处没有名为“%1”的信息项、表或列</translation>
    </message>
    <message>
        <source>huisuan-cli vocabulary lists all that can be read</source>
        <translation>huisuan-cli vocabulary 列出所有可读的名称</translation>
    </message>
    <message>
        <source>“%1” is not in the list %2: %3</source>
        <translation>“%1”不在列表 %2 中：%3</translation>
    </message>
    <message>
        <source>The table %2 has no column “%1”</source>
        <translation>表 %2 没有“%1”这一列</translation>
    </message>
    <message>
        <source>There is no function “%1”</source>
        <translation>没有函数“%1”</translation>
    </message>
    <message>
        <source>“%1” has errors in its own formula</source>
        <translation>“%1”自身的公式有错</translation>
    </message>
    <message>
        <source>Mend that one first</source>
        <translation>请先改正它</translation>
    </message>
    <message>
        <source>“%1” is a column of %2, but no row of it is being looked at here</source>
        <translation>“%1”是 %2 的列，但此处没有指明是哪一行</translation>
    </message>
    <message>
        <source>Read it in a filter, in some/every, or in a measure per row</source>
        <translation>请在筛选、some/every 或按行计算的措施里读取</translation>
    </message>
    <message>
        <source>“%1” belongs to a row of %2 further out; only the innermost row can be read</source>
        <translation>“%1”属于外层 %2 的行；只能读取最内层的行</translation>
    </message>
    <message>
        <source>“%1” already means something else</source>
        <translation>“%1”已有别的含义</translation>
    </message>
    <message>
        <source>Choose another name for the variable</source>
        <translation>请给变量换一个名称</translation>
    </message>
    <message>
        <source>“%1” is a whole table or column, not one value</source>
        <translation>“%1”是整张表或整列，不是一个值</translation>
    </message>
    <message>
        <source>Use sum, count, min, max, some or every</source>
        <translation>请用 sum、count、min、max、some 或 every</translation>
    </message>
    <message>
        <source>“%1” is not a table</source>
        <translation>“%1”不是表</translation>
    </message>
    <message>
        <source>%1 and %2 do not go together with “%3”</source>
        <translation>%1与%2不能用“%3”相连</translation>
    </message>
    <message>
        <source>One branch gives %1, this one %2</source>
        <translation>前一分支得到%1，此分支得到%2</translation>
    </message>
    <message>
        <source>All branches and rows must give the same kind of value</source>
        <translation>所有分支和行必须得到同一类值</translation>
    </message>
    <message>
        <source>%2 needs something true or false, this is %1</source>
        <translation>%2 需要是非判断，此处却是%1</translation>
    </message>
    <message>
        <source>%1 has no order: “%2” cannot compare it</source>
        <translation>%1没有大小之分，不能用“%2”比较</translation>
    </message>
    <message>
        <source>Use = or !=</source>
        <translation>请用 = 或 !=</translation>
    </message>
    <message>
        <source>%1 takes %2 arguments, %3 are given</source>
        <translation>%1 需要 %2 个参数，实际有 %3 个</translation>
    </message>
    <message>
        <source>%1 takes %2, this is %3</source>
        <translation>%1 需要%2，此处却是%3</translation>
    </message>
    <message>
        <source>“%1” is no place</source>
        <translation>“%1”不是地区</translation>
    </message>
    <message>
        <source>A place code has 2, 4 or 6 digits, such as &quot;2107&quot;</source>
        <translation>地区代码为 2、4 或 6 位数字，例如 &quot;2107&quot;</translation>
    </message>
    <message>
        <source>“%1” cannot be an exponent</source>
        <translation>“%1”不能作指数</translation>
    </message>
    <message>
        <source>“%1” may be zero or empty; then %2 has no value</source>
        <translation>“%1”可能为零或为空，那时 %2 没有值</translation>
    </message>
    <message>
        <source>Guard it, for instance with: %s</source>
        <translation>请先判断，例如：%s</translation>
    </message>
    <message>
        <source>“%1” subtracts months from the later date; at the end of a month this misses a day</source>
        <translation>“%1”从较晚的日期减去月数，月末会差一天</translation>
    </message>
    <message>
        <source>Add to the earlier date instead: %s</source>
        <translation>请改为在较早的日期上加：%s</translation>
    </message>
    <message>
        <source>The range “%1” holds no value</source>
        <translation>区间“%1”里没有任何值</translation>
    </message>
    <message>
        <source>The row needs %1 cells and has %2</source>
        <translation>此行应有 %1 个单元格，实际有 %2 个</translation>
    </message>
    <message>
        <source>The decision table has no %1</source>
        <translation>决策表缺少 %1</translation>
    </message>
    <message>
        <source>A figure grows too large to be calculated exactly</source>
        <translation>数值过大，无法精确计算</translation>
    </message>
    <message>
        <source>Check the amounts: at most 92 trillion yuan can be held</source>
        <translation>请检查金额：最多可容纳 92 万亿元</translation>
    </message>
    <message>
        <source>The case has no date of assessment</source>
        <translation>案卷没有测算基准日</translation>
    </message>
    <message>
        <source>Give the day for which the support is to be worked out: &quot;on&quot;: &quot;2024-06-30&quot; in the case file, or --on 2024-06-30</source>
        <translation>请给出测算以哪一天为准：在案卷里写 &quot;on&quot;: &quot;2024-06-30&quot;，或加 --on 2024-06-30</translation>
    </message>
    <message>
        <source>The reading %2 has no choice “%1”; there are: %3</source>
        <translation>口径 %2 没有“%1”这一选项；可选：%3</translation>
    </message>
    <message>
        <source>The example&apos;s own input is refused: %1 = “%2”</source>
        <translation>示例自身的输入有误：%1 = “%2”</translation>
    </message>
    <message>
        <source>The verdict should be %1 and is %2</source>
        <translation>结论应为 %1，实际为 %2</translation>
    </message>
    <message>
        <source>The kind of amount should be %1 and is %2</source>
        <translation>金额性质应为 %1，实际为 %2</translation>
    </message>
    <message>
        <source>The low end should be %1 and is %2</source>
        <translation>下限应为 %1，实际为 %2</translation>
    </message>
    <message>
        <source>The high end should be %1 and is %2</source>
        <translation>上限应为 %1，实际为 %2</translation>
    </message>
    <message>
        <source>What is missing should be %1 and is %2</source>
        <translation>待补信息应为 %1，实际为 %2</translation>
    </message>
    <message>
        <source>The conditions that fail should be %1 and are %2</source>
        <translation>不满足的条件应为 %1，实际为 %2</translation>
    </message>
    <message>
        <source>Were it in force, it should give %1 and gives %2</source>
        <translation>若在有效期内应得 %1，实际得 %2</translation>
    </message>
    <message>
        <source>There is no command “%1”; there are: %2</source>
        <translation>没有命令“%1”；可用命令：%2</translation>
    </message>
    <message>
        <source>huisuan-cli --help lists the commands</source>
        <translation>huisuan-cli --help 列出全部命令</translation>
    </message>
    <message>
        <source>No command is given</source>
        <translation>没有给出命令</translation>
    </message>
    <message>
        <source>%2 has no option “%1”</source>
        <translation>%2 没有选项“%1”</translation>
    </message>
    <message>
        <source>huisuan-cli %2 --help lists the options</source>
        <translation>huisuan-cli %2 --help 列出全部选项</translation>
    </message>
    <message>
        <source>The option %1 needs a value</source>
        <translation>选项 %1 需要一个值</translation>
    </message>
    <message>
        <source>The option %1 takes no value</source>
        <translation>选项 %1 不带值</translation>
    </message>
    <message>
        <source>The option %1 stands twice</source>
        <translation>选项 %1 出现了两次</translation>
    </message>
    <message>
        <source>“%2” is no value of %1; there are: %3</source>
        <translation>“%2”不是 %1 的可用值；可选：%3</translation>
    </message>
    <message>
        <source>“%2” does not fit %1</source>
        <translation>“%2”不符合 %1 的写法</translation>
    </message>
    <message>
        <source>Write NAME=VALUE</source>
        <translation>请写作 名称=值</translation>
    </message>
    <message>
        <source>“%2” is no day for %1</source>
        <translation>%1 后的“%2”不是日期</translation>
    </message>
    <message>
        <source>Write a day that exists as YYYY-MM-DD, such as 2024-06-30</source>
        <translation>请写一个存在的日期，格式 YYYY-MM-DD，例如 2024-06-30</translation>
    </message>
    <message>
        <source>“%1” is not available yet</source>
        <translation>“%1”尚未提供</translation>
    </message>
    <message>
        <source>%1 needs %2</source>
        <translation>%1 需要 %2</translation>
    </message>
    <message>
        <source>huisuan-cli %1 --help shows how it is called</source>
        <translation>huisuan-cli %1 --help 显示用法</translation>
    </message>
    <message>
        <source>%1 does not know what to do with “%2”</source>
        <translation>%1 不认识多出的参数“%2”</translation>
    </message>
    <message>
        <source>This program has no rules built in</source>
        <translation>本程序没有内置规则</translation>
    </message>
    <message>
        <source>Name a folder of rules with --rules DIR</source>
        <translation>请用 --rules DIR 指定规则文件夹</translation>
    </message>
    <message>
        <source>The result could not be written: %1</source>
        <translation>无法写出结果：%1</translation>
    </message>
    <message>
        <source>No case is open</source>
        <translation>没有打开的案卷</translation>
    </message>
    <message>
        <source>“%1” cannot be read: %2</source>
        <translation>无法读取“%1”：%2</translation>
    </message>
    <message>
        <source>“%1” cannot be written: %2</source>
        <translation>无法写入“%1”：%2</translation>
    </message>
    <message>
        <source>There is no sample “%1”</source>
        <translation>没有示例“%1”</translation>
    </message>
    <message>
        <source>What is pasted is wider than the table, which has %1 columns</source>
        <translation>粘贴的内容比表宽；表只有 %1 列</translation>
    </message>
    <message>
        <source>There is no folder “%1”</source>
        <translation>没有文件夹“%1”</translation>
    </message>
    <message>
        <source>The file cannot be read: %1</source>
        <translation>无法读取文件：%1</translation>
    </message>
    <message>
        <source>The file “%1” is missing in this folder</source>
        <translation>此文件夹缺少文件“%1”</translation>
    </message>
    <message>
        <source>The file is larger than %1 bytes</source>
        <translation>文件超过 %1 字节</translation>
    </message>
    <message>
        <source>There are more than %1 files</source>
        <translation>文件超过 %1 个</translation>
    </message>
    <message>
        <source>“%1” is not read: it is neither a rule file nor in its place</source>
        <translation>“%1”未被读取：它不是规则文件或位置不对</translation>
    </message>
    <message>
        <source>The file is not UTF-8 text</source>
        <translation>文件不是 UTF-8 文本</translation>
    </message>
    <message>
        <source>Save it as UTF-8</source>
        <translation>请另存为 UTF-8</translation>
    </message>
    <message>
        <source>The text holds the control character %1</source>
        <translation>文字中含有控制字符 %1</translation>
    </message>
    <message>
        <source>More than %1 problems; the others are not shown</source>
        <translation>问题超过 %1 个，其余不再列出</translation>
    </message>
    <message>
        <source>This is not valid YAML: %1</source>
        <translation>YAML 格式有误：%1</translation>
    </message>
    <message>
        <source>Formulas and table cells stand in single quotes</source>
        <translation>公式和表格单元要放在单引号里</translation>
    </message>
    <message>
        <source>Anchors (&amp;name) are not used in rule files</source>
        <translation>规则文件不用锚点（&amp;名称）</translation>
    </message>
    <message>
        <source>Write the value out</source>
        <translation>请把值写全</translation>
    </message>
    <message>
        <source>Aliases (*name) are not used in rule files</source>
        <translation>规则文件不用别名（*名称）</translation>
    </message>
    <message>
        <source>Tags (!name) are not used in rule files</source>
        <translation>规则文件不用标签（!名称）</translation>
    </message>
    <message>
        <source>A line must not start with %</source>
        <translation>行首不能是 %</translation>
    </message>
    <message>
        <source>A text must stand on one line</source>
        <translation>文字必须写在一行里</translation>
    </message>
    <message>
        <source>A file holds one YAML document</source>
        <translation>一个文件只能有一份 YAML 文档</translation>
    </message>
    <message>
        <source>The file is nested more than %1 levels deep</source>
        <translation>文件嵌套超过 %1 层</translation>
    </message>
    <message>
        <source>The file has more than %1 values</source>
        <translation>文件中的值超过 %1 个</translation>
    </message>
    <message>
        <source>A key must be plain text</source>
        <translation>键必须是普通文字</translation>
    </message>
    <message>
        <source>The key “%1” stands twice; first in line %2</source>
        <translation>键“%1”出现了两次；第一次在第 %2 行</translation>
    </message>
    <message>
        <source>There is no key “%1” here</source>
        <translation>此处没有键“%1”</translation>
    </message>
    <message>
        <source>The key “%1” is missing</source>
        <translation>缺少键“%1”</translation>
    </message>
    <message>
        <source>“%1” must be %2</source>
        <translation>“%1”必须是%2</translation>
    </message>
    <message>
        <source>“%2” does not fit “%1”: %3 is needed</source>
        <translation>“%1”不能是“%2”：需要%3</translation>
    </message>
    <message>
        <source>“%2” is no value of “%1”; there are: %3</source>
        <translation>“%1”没有“%2”这个值；可选：%3</translation>
    </message>
    <message>
        <source>“%1” does not go together with “%2”</source>
        <translation>“%1”不能与“%2”同用</translation>
    </message>
    <message>
        <source>The formula of “%1” does not stand in single quotes</source>
        <translation>“%1”的公式没有放在单引号里</translation>
    </message>
    <message>
        <source>Without quotes YAML cuts or changes it</source>
        <translation>没有引号时 YAML 会截断或改变它</translation>
    </message>
    <message>
        <source>The id “%1” stands twice; first in %2</source>
        <translation>标识“%1”出现了两次；第一次在 %2</translation>
    </message>
    <message>
        <source>There are %1 deciding words; 1 to 5 belong here</source>
        <translation>关键词句有 %1 条；应为 1 至 5 条</translation>
    </message>
    <message>
        <source>The deciding words “%1” have %2 characters; at most 16 are quoted</source>
        <translation>关键词句“%1”有 %2 个字；最多引用 16 个字</translation>
    </message>
    <message>
        <source>“%1” is already %2</source>
        <translation>“%1”已是%2</translation>
    </message>
    <message>
        <source>Choose another name</source>
        <translation>请换一个名称</translation>
    </message>
    <message>
        <source>“%1” is no path of a fact</source>
        <translation>“%1”不是信息项的路径</translation>
    </message>
    <message>
        <source>A path is section.name, with exactly one dot</source>
        <translation>路径写作 分区.名称，恰有一个点</translation>
    </message>
    <message>
        <source>The list has %1 members; at most %2 are allowed</source>
        <translation>列表有 %1 项；最多 %2 项</translation>
    </message>
    <message>
        <source>Nothing lies between %1 and %2</source>
        <translation>%1 与 %2 之间没有任何值</translation>
    </message>
    <message>
        <source>There is no section “%1”</source>
        <translation>没有分区“%1”</translation>
    </message>
    <message>
        <source>There is no list “%1”</source>
        <translation>没有列表“%1”</translation>
    </message>
    <message>
        <source>There is no table “%1”</source>
        <translation>没有表“%1”</translation>
    </message>
    <message>
        <source>There is no material “%1”</source>
        <translation>没有材料“%1”</translation>
    </message>
    <message>
        <source>There is no department “%1”</source>
        <translation>没有部门“%1”</translation>
    </message>
    <message>
        <source>“%1” is not in the list %2</source>
        <translation>“%1”不在列表 %2 中</translation>
    </message>
    <message>
        <source>The document has no part “%1”</source>
        <translation>文件没有“%1”这一部分</translation>
    </message>
    <message>
        <source>The ledger has no article “%1”</source>
        <translation>条款目录里没有“%1”</translation>
    </message>
    <message>
        <source>There is no measure “%1”</source>
        <translation>没有措施“%1”</translation>
    </message>
    <message>
        <source>The reading %2 has no choice “%1”</source>
        <translation>口径 %2 没有“%1”这一选项</translation>
    </message>
    <message>
        <source>There is no reading “%1”</source>
        <translation>没有口径“%1”</translation>
    </message>
    <message>
        <source>There is no assumption “%1”</source>
        <translation>没有假设“%1”</translation>
    </message>
    <message>
        <source>The reading “%1” is not the same as in %2</source>
        <translation>口径“%1”与 %2 中的不一致</translation>
    </message>
    <message>
        <source>One id is one switch: give both the same choices, or this one another id</source>
        <translation>一个标识就是一个开关：请让两处选项相同，或给这一个换标识</translation>
    </message>
    <message>
        <source>The assumption “%1” is not the same as in %2</source>
        <translation>假设“%1”与 %2 中的不一致</translation>
    </message>
    <message>
        <source>Give both the same type, or this one another id</source>
        <translation>请让两处类型相同，或给这一个换标识</translation>
    </message>
    <message>
        <source>The id “%1” and the file&apos;s name “%2” differ</source>
        <translation>标识“%1”与文件名“%2”不一致</translation>
    </message>
    <message>
        <source>The ledger&apos;s article %2 does not list the measure “%1”</source>
        <translation>条款目录的 %2 没有列出措施“%1”</translation>
    </message>
    <message>
        <source>The ledger lists the measure “%1” under %2, the measure itself names %3</source>
        <translation>条款目录把措施“%1”列在 %2 下，措施自己写的是 %3</translation>
    </message>
    <message>
        <source>The end %2 does not lie after the start %1</source>
        <translation>终止日 %2 不在起始日 %1 之后</translation>
    </message>
    <message>
        <source>“when” reads “%1”, which is no reading</source>
        <translation>when 读取的“%1”不是口径</translation>
    </message>
    <message>
        <source>A condition on facts belongs under conditions: or into the formula</source>
        <translation>对信息项的条件应写在 conditions: 下或写进公式</translation>
    </message>
    <message>
        <source>A judged condition reads “%1”, which is not in decisions</source>
        <translation>评定条件读取的“%1”不在 decisions 里</translation>
    </message>
    <message>
        <source>A check reads “%1”, which is no fact</source>
        <translation>核对项读取的“%1”不是信息项</translation>
    </message>
    <message>
        <source>Rows cannot be grouped by %1</source>
        <translation>不能按%1分组</translation>
    </message>
    <message>
        <source>The base must be money or a number, this is %1</source>
        <translation>基数应为金额或数值，此处却是%1</translation>
    </message>
    <message>
        <source>This base is %1, the first alternative is %2</source>
        <translation>此基数是%1，第一种写法是%2</translation>
    </message>
    <message>
        <source>“%1” acts on whole groups, yet reads a column of one row</source>
        <translation>“%1”作用于整组，却读取了单行的列</translation>
    </message>
    <message>
        <source>Use a table function, or move it into the base</source>
        <translation>请用表函数，或移到基数里</translation>
    </message>
    <message>
        <source>A ceiling with a rate must round down</source>
        <translation>带比例的上限必须舍去尾数</translation>
    </message>
    <message>
        <source>Half up would exceed the rate by a fen: write rounding: down</source>
        <translation>四舍五入会超出比例一分：请写 rounding: down</translation>
    </message>
    <message>
        <source>The condition “%1” needs either deciding words or a reason why it is implied</source>
        <translation>条件“%1”须有关键词句或隐含理由，二者恰居其一</translation>
    </message>
    <message>
        <source>The row has %1 tests for %2 inputs</source>
        <translation>此行有 %1 个条件，而输入有 %2 个</translation>
    </message>
    <message>
        <source>Under %2 no alternative of “%1” holds</source>
        <translation>在 %2 下“%1”没有适用的写法</translation>
    </message>
    <message>
        <source>This alternative of “%1” is never used: an earlier one always holds</source>
        <translation>“%1”的这种写法永远用不到：前面已有总是适用的写法</translation>
    </message>
    <message>
        <source>Neither base nor rate reads the assumption “%1”</source>
        <translation>基数和比例都没有读取假设“%1”</translation>
    </message>
    <message>
        <source>There is no case path “%1”</source>
        <translation>没有案卷路径“%1”</translation>
    </message>
    <message>
        <source>The measure has no condition “%1”</source>
        <translation>该措施没有条件“%1”</translation>
    </message>
    <message>
        <source>The article %1 has neither a measure nor a reason why it gives nothing</source>
        <translation>条款 %1 既没有措施，也没有说明为何不给支持</translation>
    </message>
    <message>
        <source>Add measures:, nothing: or not_modelled:</source>
        <translation>请补写 measures:、nothing: 或 not_modelled:</translation>
    </message>
    <message>
        <source>The article %1 has measures and a reason why it gives nothing</source>
        <translation>条款 %1 既有措施，又写了不给支持的理由</translation>
    </message>
    <message>
        <source>The computed condition “%1” reads the decision “%2”</source>
        <translation>计算条件“%1”读取了评定事项“%2”</translation>
    </message>
    <message>
        <source>Give it judge: panel or judge: bureau</source>
        <translation>请加上 judge: panel 或 judge: bureau</translation>
    </message>
    <message>
        <source>The words “%1” ask for %2, the formula has %3</source>
        <translation>词句“%1”要求 %2，公式里却是 %3</translation>
    </message>
    <message>
        <source>The formula compares nothing with %2, as the words “%1” ask</source>
        <translation>词句“%1”要求与 %2 比较，公式里没有</translation>
    </message>
    <message>
        <source>The condition “%1” compares figures without boundary words</source>
        <translation>条件“%1”比较了数值，却没有引用界限词</translation>
    </message>
    <message>
        <source>Quote the words, or say under implied: why it holds</source>
        <translation>请引用原文词句，或在 implied: 下说明理由</translation>
    </message>
    <message>
        <source>The figure %2 of the words “%1” is not in the formula</source>
        <translation>词句“%1”中的数字 %2 不在公式里</translation>
    </message>
    <message>
        <source>The official text “%1” is not in the folder; nothing was compared with it</source>
        <translation>文件夹里没有政策原文“%1”，未作核对</translation>
    </message>
    <message>
        <source>The article %1 does not start with “%2” in the official text</source>
        <translation>政策原文中条款 %1 不以“%2”开头</translation>
    </message>
    <message>
        <source>The article %1 stands in line %2 of the official text, before the row above it</source>
        <translation>条款 %1 在政策原文第 %2 行，位于上一条之前</translation>
    </message>
    <message>
        <source>The words “%1” are not in %2 of the official text</source>
        <translation>政策原文的 %2 中没有“%1”</translation>
    </message>
    <message>
        <source>The words “%1” are not in %2; they stand in line %3 of the official text</source>
        <translation>“%1”不在 %2 中，而在政策原文第 %3 行</translation>
    </message>
    <message>
        <source>No row of the ledger starts at “%1”</source>
        <translation>条款目录没有以“%1”开头的一行</translation>
    </message>
    <message>
        <source>A tab indents this line</source>
        <translation>此行用制表符缩进</translation>
    </message>
    <message>
        <source>Indent with blanks</source>
        <translation>请用空格缩进</translation>
    </message>
    <message>
        <source>The money should go to %1 and goes to %2</source>
        <translation>资金应归 %1，实际归 %2</translation>
    </message>
    <message>
        <source>%1: no example shows the condition “%2” as %3</source>
        <translation>%1：没有示例使条件“%2”为 %3</translation>
    </message>
    <message>
        <source>%1: no example stands at the threshold of “%2”: %3</source>
        <translation>%1：没有示例落在“%2”的门槛上：%3</translation>
    </message>
    <message>
        <source>%1: no example comes to row %2 of this table</source>
        <translation>%1：没有示例用到此表第 %2 行</translation>
    </message>
    <message>
        <source>%1: no example shows the %2: %3</source>
        <translation>%1：没有示例显示 %2：%3</translation>
    </message>
    <message>
        <source>%1: no example chooses “%3” for the reading %2</source>
        <translation>%1：没有示例在口径 %2 选择“%3”</translation>
    </message>
    <message>
        <source>%1: no example has its event on %2</source>
        <translation>%1：没有示例的事项发生在 %2</translation>
    </message>
    <message>
        <source>%1: no example is assessed on %2</source>
        <translation>%1：没有示例在 %2 测算</translation>
    </message>
    <message>
        <source>The document has no shared conditions “%1”</source>
        <translation>文件没有共用条件“%1”</translation>
    </message>
    <message>
        <source>The shares of the instalments add up to %1, not to 1</source>
        <translation>各期比例合计为 %1，不等于 1</translation>
    </message>
    <message>
        <source>No applicant can ever match row %1 of the table</source>
        <translation>表中第 %1 行没有任何申报单位能匹配</translation>
    </message>
    <message>
        <source>Row %1 of the table never decides: a row before it always matches first</source>
        <translation>表中第 %1 行永远轮不到：它前面的行总是先匹配</translation>
    </message>
    <message>
        <source>Put the narrower row first</source>
        <translation>把范围较窄的一行放在前面</translation>
    </message>
    <message>
        <source>Rows %1 and %2 of the table match together, as for %3</source>
        <translation>表中第 %1 行和第 %2 行会同时匹配，例如：%3</translation>
    </message>
    <message>
        <source>Draw the rows apart, or write hit: first</source>
        <translation>把两行分开，或改用 hit: first</translation>
    </message>
    <message>
        <source>No row of the table matches, so that otherwise decides: %1</source>
        <translation>表中没有一行匹配，由 otherwise 决定：%1</translation>
    </message>
    <message>
        <source>Nobody can meet these together: %1; under the readings: %2</source>
        <translation>没有人能同时满足：%1；口径：%2</translation>
    </message>
    <message>
        <source>Nobody can fail the condition “%1”</source>
        <translation>条件“%1”谁都能满足，等于没有</translation>
    </message>
    <message>
        <source>No award is ever below this floor</source>
        <translation>没有任何金额会低于这个下限</translation>
    </message>
    <message>
        <source>No award is ever above this cap</source>
        <translation>没有任何金额会高于这个上限</translation>
    </message>
    <message>
        <source>As %1 rises from %2 to %3 the award falls from %4 to %5; the rest: %6</source>
        <translation>%1 从 %2 升到 %3 时，金额从 %4 降到 %5；其余：%6</translation>
    </message>
    <message>
        <source>No formula reads “%1”</source>
        <translation>没有公式用到“%1”</translation>
    </message>
    <message>
        <source>No measure reads the reading “%1”</source>
        <translation>没有措施用到口径“%1”</translation>
    </message>
    <message>
        <source>The reading “%1” changes nothing in %2 for anybody</source>
        <translation>口径“%1”对任何人都不改变 %2 的结果</translation>
    </message>
    <message>
        <source>Not analysable: %1 (%2)</source>
        <translation>无法分析：%1（%2）</translation>
    </message>
    <message>
        <source>The base never gives the grade %1</source>
        <translation>基数永远不会是 %1 这一档</translation>
    </message>
    <message>
        <source>The base gives none of the grades: %1</source>
        <translation>基数不是任何一档：%1</translation>
    </message>
    <message>
        <source>The part “%1” has no end under the readings: %2</source>
        <translation>“%1”部分在这些口径下没有终止日：%2</translation>
    </message>
    <message>
        <source>Exponents are whole constants from -16 to 16</source>
        <translation>指数只能是 -16 至 16 的整数常量</translation>
    </message>
    <message>
        <source>rows</source>
        <translation>行</translation>
    </message>
    <message>
        <source>Write FACT=FROM..TO, such as contracts[0].realised=0..5000000</source>
        <translation>请写成 事实=起..止，如 contracts[0].realised=0..5000000</translation>
    </message>
    <message>
        <source>“%1” cannot be varied over a range: it is no money, number or date</source>
        <translation>“%1”不能在范围内变动：它不是金额、数字或日期</translation>
    </message>
    <message>
        <source>The range has more than %1 pieces; choose a smaller one</source>
        <translation>范围内的分段超过 %1 段，请缩小范围</translation>
    </message>
    <message>
        <source>The cap %1 (%2) is left out: it shares some measures with another cap, and neither holds the other</source>
        <translation>限额 %1（%2）未计入：它与另一限额有部分措施相同，又互不包含</translation>
    </message>
    <message>
        <source>The measures exclude each other in too many ways to be searched</source>
        <translation>措施之间的互斥关系过多，无法穷尽</translation>
    </message>
    <message>
        <source>Give an end for every choice, or one without when</source>
        <translation>为每种口径写明终止日，或写一个不带 when 的终止日</translation>
    </message>
    <message>
        <source>This is no receipt of an assessment</source>
        <translation>这不是测算凭证</translation>
    </message>
    <message>
        <source>huisuan-cli receipt make CASE.json writes one</source>
        <translation>用 huisuan-cli receipt make CASE.json 生成</translation>
    </message>
    <message>
        <source>The receipt has version %1; this program reads version %2</source>
        <translation>凭证是版本 %1，本程序能读版本 %2</translation>
    </message>
    <message>
        <source>Verify it with the program version that it names, or a newer one</source>
        <translation>请用凭证注明的程序版本或更新的版本核对</translation>
    </message>
    <message>
        <source>The amount of “%1” rests on another measure itself</source>
        <translation>“%1”的金额本身又依赖另一项措施</translation>
    </message>
    <message>
        <source>an amount in %1</source>
        <translation>以%1计的金额</translation>
    </message>
    <message>
        <source>a number in %1</source>
        <translation>以%1计的数</translation>
    </message>
    <message>
        <source>A vocabulary has at most %1 units besides 元</source>
        <translation>除元以外，词表最多有%1个计量单位</translation>
    </message>
    <message>
        <source>“%1” is not a unit of this type</source>
        <translation>“%1”不是这种类型的计量单位</translation>
    </message>
    <message>
        <source>Declared units joined by * and /, money begins with 元: 元/m2/month</source>
        <translation>用 * 和 / 连接已经声明的单位，金额以“元”开头：元/m2/month</translation>
    </message>
    <message>
        <source>Rows %1 and %2 of the table match together and give two results, as for %3</source>
        <translation>表的第%1行和第%2行会同时命中而结果不同，例如%3</translation>
    </message>
    <message>
        <source>Under hit: any, rows that match together give the same</source>
        <translation>hit: any 的表，同时命中的各行结果须相同</translation>
    </message>
    <message>
        <source>%1 yuan is a thousandfold away from the other amounts of its column%2; yuan and ten thousand yuan may be mixed up</source>
        <translation>%1 元与同列其他金额相差千倍以上%2，可能混淆了元和万元</translation>
    </message>
    <message>
        <source>Stopped; nothing was written</source>
        <translation>已停止，没有写出任何文件</translation>
    </message>
    <message>
        <source>“%1” is there already and not an empty folder</source>
        <translation>“%1”已经存在，而且不是空文件夹</translation>
    </message>
    <message>
        <source>Name a new folder, or empty it first</source>
        <translation>请换一个新文件夹，或先清空它</translation>
    </message>
    <message>
        <source>The ending of “%1” says of no paper what it is</source>
        <translation>从“%1”的后缀看不出要写哪种材料</translation>
    </message>
    <message>
        <source>Endings are .pdf, .html, .xlsx and .ics; a name without one is a folder</source>
        <translation>后缀可以是 .pdf、.html、.xlsx、.ics，没有后缀的名称表示文件夹</translation>
    </message>
    <message>
        <source>The spreadsheet cannot be made: %1</source>
        <translation>电子表格写不出来：%1</translation>
    </message>
    <message>
        <source>Drawing a PDF needs the program huisuan beside huisuan-cli, and it is not there</source>
        <translation>生成 PDF 需要 huisuan-cli 旁边的程序 huisuan，这里没有找到</translation>
    </message>
    <message>
        <source>Write a .html and print it from a browser, or install the window&apos;s program</source>
        <translation>可以改写 .html 再用浏览器打印，或安装带窗口的程序</translation>
    </message>
    <message>
        <source>The program huisuan did not draw the PDF: %1</source>
        <translation>程序 huisuan 没有生成 PDF：%1</translation>
    </message>
</context>
<context>
    <name>explain::Words</name>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>%1 yuan</source>
        <translation>%1 元</translation>
    </message>
    <message>
        <source>%1 days</source>
        <translation>%1 天</translation>
    </message>
    <message>
        <source>%1 months</source>
        <translation>%1 个月</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>未知</translation>
    </message>
    <message>
        <source>at least %1</source>
        <translation>不少于 %1</translation>
    </message>
    <message>
        <source>at most %1</source>
        <translation>不多于 %1</translation>
    </message>
    <message>
        <source> or </source>
        <translation>或</translation>
    </message>
    <message>
        <source>%1 percentage points short</source>
        <translation>差 %1 个百分点</translation>
    </message>
    <message>
        <source>%1 percentage points to spare</source>
        <translation>余量 %1 个百分点</translation>
    </message>
    <message>
        <source>%1 short</source>
        <translation>差 %1</translation>
    </message>
    <message>
        <source>%1 to spare</source>
        <translation>余量 %1</translation>
    </message>
    <message>
        <source>Eligible</source>
        <translation>符合</translation>
    </message>
    <message>
        <source>Waits for a decision</source>
        <translation>待评审认定</translation>
    </message>
    <message>
        <source>Facts missing</source>
        <translation>待补信息</translation>
    </message>
    <message>
        <source>Not eligible</source>
        <translation>不符合</translation>
    </message>
    <message>
        <source>Not applicable</source>
        <translation>不适用</translation>
    </message>
    <message>
        <source>Not in force</source>
        <translation>不在有效期</translation>
    </message>
    <message>
        <source>met</source>
        <translation>满足</translation>
    </message>
    <message>
        <source>not met</source>
        <translation>不满足</translation>
    </message>
    <message>
        <source>unknown</source>
        <comment>state of a condition</comment>
        <translation>未知</translation>
    </message>
    <message>
        <source>decided elsewhere</source>
        <translation>待认定</translation>
    </message>
    <message>
        <source>exact amount</source>
        <translation>确定额</translation>
    </message>
    <message>
        <source>ceiling</source>
        <translation>上限</translation>
    </message>
    <message>
        <source>graded by review</source>
        <translation>按评审分档</translation>
    </message>
    <message>
        <source>amount set elsewhere</source>
        <translation>金额另定</translation>
    </message>
    <message>
        <source>support in kind</source>
        <translation>非资金支持</translation>
    </message>
    <message>
        <source>paid to the applicant</source>
        <translation>拨付给申请人</translation>
    </message>
    <message>
        <source>equity, no grant</source>
        <translation>股权投资，不是补助</translation>
    </message>
    <message>
        <source>paid to persons</source>
        <translation>支付给个人</translation>
    </message>
    <message>
        <source>paid to banks</source>
        <translation>支付给银行</translation>
    </message>
    <message>
        <source>paid to local governments</source>
        <translation>拨付给地方政府</translation>
    </message>
    <message>
        <source>The applicant&apos;s place lies outside the area of this document</source>
        <translation>申请人所在地不在该文件的适用范围</translation>
    </message>
    <message>
        <source>This measure is not for this kind of applicant</source>
        <translation>该措施不适用于此类申请人</translation>
    </message>
    <message>
        <source>A draft for comment: nothing can be claimed under it</source>
        <translation>征求意见稿，不能据以申报</translation>
    </message>
    <message>
        <source>Not yet in force</source>
        <translation>尚未生效</translation>
    </message>
    <message>
        <source>The period of validity is over</source>
        <translation>有效期已过</translation>
    </message>
    <message>
        <source>Repealed</source>
        <translation>已废止</translation>
    </message>
    <message>
        <source>There is nothing to apply it to</source>
        <translation>没有可以计算的记录</translation>
    </message>
    <message>
        <source>open</source>
        <translation>未定</translation>
    </message>
    <message>
        <source>amount still open</source>
        <translation>金额未定</translation>
    </message>
    <message>
        <source>up to %1</source>
        <translation>上限 %1</translation>
    </message>
    <message>
        <source>%1, graded by review</source>
        <translation>%1（按评审分档）</translation>
    </message>
    <message>
        <source>Enter the rows of “%1”, or say that there are none</source>
        <translation>请填写“%1”各行，或说明没有</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>是</translation>
    </message>
    <message>
        <source>no</source>
        <translation>否</translation>
    </message>
    <message>
        <source>%1 yuan short</source>
        <translation>差 %1 元</translation>
    </message>
    <message>
        <source>%1 yuan to spare</source>
        <translation>余量 %1 元</translation>
    </message>
    <message>
        <source>%1 days short</source>
        <translation>差 %1 天</translation>
    </message>
    <message>
        <source>%1 days to spare</source>
        <translation>余量 %1 天</translation>
    </message>
    <message>
        <source>%1 months short</source>
        <translation>差 %1 个月</translation>
    </message>
    <message>
        <source>%1 months to spare</source>
        <translation>余量 %1 个月</translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message>
        <source>%1 years</source>
        <translation>%1 年</translation>
    </message>
    <message>
        <source>%1 percentage points</source>
        <translation>%1 个百分点</translation>
    </message>
    <message>
        <source>low end %1</source>
        <translation>下端 %1</translation>
    </message>
    <message>
        <source>high end %1</source>
        <translation>上端 %1</translation>
    </message>
</context>
<context>
    <name>models::BoardModel</name>
    <message>
        <source>Eligible</source>
        <translation>符合</translation>
    </message>
    <message>
        <source>Waits for a decision</source>
        <translation>待评审</translation>
    </message>
    <message>
        <source>Facts missing</source>
        <translation>待补信息</translation>
    </message>
    <message>
        <source>Nearly</source>
        <translation>差一点</translation>
    </message>
    <message>
        <source>Not eligible</source>
        <translation>不符合</translation>
    </message>
    <message>
        <source>Nothing to apply it to</source>
        <translation>没有对应事项</translation>
    </message>
    <message>
        <source>Not applicable</source>
        <translation>不适用</translation>
    </message>
    <message>
        <source>Not in force</source>
        <translation>不在有效期</translation>
    </message>
    <message>
        <source>Draft for comment</source>
        <translation>征求意见稿</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1（%2）</translation>
    </message>
    <message>
        <source>%1, measures: %2</source>
        <translation>%1，共 %2 项</translation>
    </message>
    <message>
        <source>would have given %1</source>
        <translation>若有效可得 %1</translation>
    </message>
    <message>
        <source>facts missing: %1</source>
        <translation>缺 %1 项信息</translation>
    </message>
    <message>
        <source>, </source>
        <translation>，</translation>
    </message>
    <message>
        <source>Measure</source>
        <translation>政策事项</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>金额</translation>
    </message>
    <message>
        <source>In short</source>
        <translation>概要</translation>
    </message>
    <message>
        <source>Article</source>
        <translation>条款</translation>
    </message>
    <message>
        <source>from %1</source>
        <translation>自 %1 起</translation>
    </message>
    <message>
        <source>until %1</source>
        <translation>至 %1 止</translation>
    </message>
    <message>
        <source>up to %1</source>
        <translation>上限 %1</translation>
    </message>
</context>
<context>
    <name>models::CaseListModel</name>
    <message>
        <source>no name yet</source>
        <translation>尚未填写名称</translation>
    </message>
    <message>
        <source>archived</source>
        <translation>已归档</translation>
    </message>
    <message>
        <source>open</source>
        <translation>已打开</translation>
    </message>
    <message>
        <source>, </source>
        <translation>，</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Credit code</source>
        <translation>统一社会信用代码</translation>
    </message>
    <message>
        <source>Last edited</source>
        <translation>最近修改</translation>
    </message>
</context>
<context>
    <name>models::FactText</name>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>; </source>
        <translation>；</translation>
    </message>
    <message>
        <source>yuan</source>
        <translation>元</translation>
    </message>
    <message>
        <source>days</source>
        <translation>天</translation>
    </message>
    <message>
        <source>months</source>
        <translation>个月</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>是</translation>
    </message>
    <message>
        <source>no</source>
        <translation>否</translation>
    </message>
    <message>
        <source>none</source>
        <translation>没有</translation>
    </message>
    <message>
        <source>don&apos;t know</source>
        <translation>不清楚</translation>
    </message>
    <message>
        <source>not answered</source>
        <translation>未填</translation>
    </message>
    <message>
        <source>answered</source>
        <translation>已填</translation>
    </message>
    <message>
        <source>cannot be read</source>
        <translation>无法识别</translation>
    </message>
</context>
<context>
    <name>models::FormModel</name>
    <message>
        <source>%1: %2 of %3 answered</source>
        <translation>%1：共 %3 项，已填 %2 项</translation>
    </message>
    <message>
        <source>none</source>
        <translation>没有</translation>
    </message>
    <message>
        <source>entries: %1</source>
        <translation>%1 条</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1，%2</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>needed by the chosen measure</source>
        <translation>所选政策需要</translation>
    </message>
    <message>
        <source>, </source>
        <translation>，</translation>
    </message>
    <message>
        <source>Fact</source>
        <translation>事项</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>填报内容</translation>
    </message>
    <message>
        <source>Presumed: yes, until you answer</source>
        <translation>推定为“是”，等您回答</translation>
    </message>
    <message>
        <source>Presumed: no, until you answer</source>
        <translation>推定为“否”，等您回答</translation>
    </message>
</context>
<context>
    <name>models::HistoryModel</name>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>undone</source>
        <translation>已撤销</translation>
    </message>
    <message>
        <source>undo</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>redo</source>
        <translation>重做</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>By</source>
        <translation>修改人</translation>
    </message>
    <message>
        <source>Fact</source>
        <translation>事项</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>修改前</translation>
    </message>
    <message>
        <source>After</source>
        <translation>修改后</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
</context>
<context>
    <name>models::ReasonModel</name>
    <message>
        <source>Met</source>
        <translation>满足</translation>
    </message>
    <message>
        <source>Not met</source>
        <translation>不满足</translation>
    </message>
    <message>
        <source>Unknown</source>
        <translation>未知</translation>
    </message>
    <message>
        <source>Waits for a decision</source>
        <translation>待评审</translation>
    </message>
    <message>
        <source>Not in force</source>
        <translation>不在有效期</translation>
    </message>
    <message>
        <source>Not applicable</source>
        <translation>不适用</translation>
    </message>
    <message>
        <source>has %1</source>
        <translation>现有 %1</translation>
    </message>
    <message>
        <source>needs %1</source>
        <translation>要求 %1</translation>
    </message>
    <message>
        <source>, </source>
        <translation>，</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>What</source>
        <translation>条件</translation>
    </message>
    <message>
        <source>Has</source>
        <translation>现有</translation>
    </message>
    <message>
        <source>Needs</source>
        <translation>要求</translation>
    </message>
    <message>
        <source>Margin</source>
        <translation>余量</translation>
    </message>
    <message>
        <source>Article</source>
        <translation>条款</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>%1: %2 (%3)</source>
        <comment>fact, value, origin</comment>
        <translation>%1：%2（%3）</translation>
    </message>
</context>
<context>
    <name>models::ScenariosModel</name>
    <message>
        <source>Unnamed case</source>
        <translation>未命名案卷</translation>
    </message>
    <message>
        <source>no date</source>
        <translation>没有基准日</translation>
    </message>
    <message>
        <source>%1, differs</source>
        <translation>%1，不同</translation>
    </message>
    <message>
        <source>Compared</source>
        <translation>比较项</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1（%2）</translation>
    </message>
</context>
<context>
    <name>models::TableModel</name>
    <message>
        <source>new row</source>
        <translation>新的一行</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>needed by the chosen measure</source>
        <translation>所选政策需要</translation>
    </message>
    <message>
        <source>, </source>
        <translation>，</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1（%2）</translation>
    </message>
</context>
<context>
    <name>models::TotalsView</name>
    <message>
        <source>%1 + set elsewhere: %2</source>
        <translation>%1 + %2 项金额另定</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>Certain</source>
        <translation>确定</translation>
    </message>
    <message>
        <source>Up to</source>
        <translation>上限</translation>
    </message>
    <message>
        <source>By review</source>
        <translation>待评审</translation>
    </message>
    <message>
        <source>On your assumptions</source>
        <translation>按您的假设</translation>
    </message>
    <message>
        <source>Not counted: equity</source>
        <translation>不计入：股权</translation>
    </message>
    <message>
        <source>Not counted: to persons</source>
        <translation>不计入：归个人</translation>
    </message>
    <message>
        <source>Not counted: to banks</source>
        <translation>不计入：拨付银行</translation>
    </message>
    <message>
        <source>Not counted: to governments</source>
        <translation>不计入：拨付政府</translation>
    </message>
    <message>
        <source>open</source>
        <translation>未定</translation>
    </message>
    <message>
        <source>at least %1</source>
        <translation>至少 %1</translation>
    </message>
    <message>
        <source>%1 – %2 yuan</source>
        <translation>%1 – %2 元</translation>
    </message>
</context>
<context>
    <name>models::Warnings</name>
    <message>
        <source>%1 is far below the %2 that measures ask about; was the amount meant in units of 10,000 yuan?</source>
        <translation>%1远低于政策所问的 %2，是否把以万元计的数填成了元？</translation>
    </message>
    <message>
        <source>%1 is far above the %2 that measures ask about; was the amount already in yuan?</source>
        <translation>%1远高于政策所问的 %2，是否把以元计的数填成了万元？</translation>
    </message>
</context>
<context>
    <name>pages::AssessmentPage</name>
    <message>
        <source>Enter a date of assessment at the top: then the result is here.</source>
        <translation>请先在上方填写基准日，结果会显示在这里。</translation>
    </message>
    <message>
        <source>No case is open.</source>
        <translation>还没有打开案卷。</translation>
    </message>
    <message>
        <source>New case</source>
        <translation>新建测算</translation>
    </message>
    <message>
        <source>Open a case or a sample</source>
        <translation>打开案卷或示例</translation>
    </message>
    <message>
        <source>Facts of the case</source>
        <translation>填报事项</translation>
    </message>
    <message>
        <source>Looking for the question that decides most…</source>
        <translation>正在找最能定金额的问题…</translation>
    </message>
    <message>
        <source>Answer them</source>
        <translation>去回答</translation>
    </message>
</context>
<context>
    <name>pages::HistoryPage</name>
    <message>
        <source>No case is open.</source>
        <translation>还没有打开案卷。</translation>
    </message>
    <message>
        <source>Every change of this case, the newest first. Nothing is ever removed from this list; undoing adds a line, too.</source>
        <translation>本案卷的每一次修改，最新的在前。记录只增不减，撤销也会记一行。</translation>
    </message>
    <message>
        <source>Nothing has been entered yet.</source>
        <translation>还没有填写任何内容。</translation>
    </message>
    <message>
        <source>History of the case</source>
        <translation>修改记录</translation>
    </message>
    <message>
        <source>Go to where it is entered</source>
        <translation>转到填写处</translation>
    </message>
    <message>
        <source>Older change of the same</source>
        <translation>同一项更早的修改</translation>
    </message>
    <message>
        <source>Copy the line</source>
        <translation>复制这一行</translation>
    </message>
    <message>
        <source>, </source>
        <translation>，</translation>
    </message>
    <message>
        <source>Copy the history as a table</source>
        <translation>以表格形式复制全部记录</translation>
    </message>
    <message>
        <source>Find here…</source>
        <translation>在此查找…</translation>
    </message>
</context>
<context>
    <name>pages::InterviewPage</name>
    <message>
        <source>No case is open.</source>
        <translation>没有打开的案卷。</translation>
    </message>
    <message>
        <source>New case</source>
        <translation>新建测算</translation>
    </message>
    <message>
        <source>Questions need a date of assessment: it decides which rules are in force.</source>
        <translation>先要有基准日：它决定哪些政策有效。</translation>
    </message>
    <message>
        <source>Assess as of today</source>
        <translation>按今天测算</translation>
    </message>
    <message>
        <source>Looking for the question that decides most…</source>
        <translation>正在找最能定金额的问题…</translation>
    </message>
    <message>
        <source>Only what you skipped or do not know is still open.</source>
        <translation>只剩您跳过的和答“不清楚”的题。</translation>
    </message>
    <message>
        <source>Ask these again</source>
        <translation>再问一遍</translation>
    </message>
    <message>
        <source>Nothing is missing any more.</source>
        <translation>信息齐了，没有要问的了。</translation>
    </message>
    <message>
        <source>See the result</source>
        <translation>看结果</translation>
    </message>
    <message>
        <source>Interview</source>
        <translation>问答</translation>
    </message>
    <message>
        <source>answered now: %1</source>
        <translation>本次已答 %1 题</translation>
    </message>
    <message>
        <source>still open: %1</source>
        <translation>还剩 %1 题</translation>
    </message>
    <message>
        <source>skipped: %1</source>
        <translation>跳过 %1 题</translation>
    </message>
    <message>
        <source>Enter a date of assessment at the top: then the result is here.</source>
        <translation>请在上方填基准日，结果就显示在这里。</translation>
    </message>
    <message>
        <source>&amp;Back</source>
        <translation>上一题(&amp;B)</translation>
    </message>
    <message>
        <source>Ski&amp;p</source>
        <translation>跳过(&amp;P)</translation>
    </message>
    <message>
        <source>S&amp;top and see the result</source>
        <translation>停下，看结果(&amp;T)</translation>
    </message>
    <message>
        <source>Coming next</source>
        <translation>接下来</translation>
    </message>
    <message>
        <source>Enter answers and goes on. Every answer is stored at once; stop whenever you like.</source>
        <translation>按回车确认并进入下一题。每个答案都立即保存，随时可以停。</translation>
    </message>
</context>
<context>
    <name>pages::RulesPage</name>
    <message>
        <source>Rules</source>
        <translation>政策文件</translation>
    </message>
    <message>
        <source>Every article of the documents: the measures that work it out, or why it gives an applicant nothing.</source>
        <translation>逐条列出文件条款：由哪些事项测算，或者为什么不给申报单位带来支持。</translation>
    </message>
    <message>
        <source>Search articles and measures</source>
        <translation>搜索条款和事项</translation>
    </message>
    <message>
        <source>Documents, articles, measures</source>
        <translation>文件、条款、事项</translation>
    </message>
    <message>
        <source>What is encoded</source>
        <translation>收录的内容</translation>
    </message>
    <message>
        <source>Check a folder of rules</source>
        <translation>检查一个规则文件夹</translation>
    </message>
    <message>
        <source>Check a folder…</source>
        <translation>检查文件夹…</translation>
    </message>
</context>
<context>
    <name>pages::ScenariosPage</name>
    <message>
        <source>(none)</source>
        <translation>（无）</translation>
    </message>
    <message>
        <source>Unnamed case</source>
        <translation>未命名案卷</translation>
    </message>
    <message>
        <source>Open or make a case first; then copy it, change something in the copy, and see here what it is worth.</source>
        <translation>先打开或新建一个案卷，再复制它、改动几处，在这里看差多少。</translation>
    </message>
    <message>
        <source>What differs from the first column is bold. Enter on a measure or a fact of the open case leads there.</source>
        <translation>与第一列不同的内容用粗体。在事项或信息上按回车，转到当前案卷的对应位置。</translation>
    </message>
    <message>
        <source>%1 (scenario %2)</source>
        <translation>%1（方案 %2）</translation>
    </message>
    <message>
        <source>Scenarios</source>
        <translation>方案比较</translation>
    </message>
    <message>
        <source>Copy the open case</source>
        <translation>复制当前案卷</translation>
    </message>
    <message>
        <source>Makes a case of the same facts, to be changed and compared</source>
        <translation>用同样的信息建一个新案卷，供改动和比较</translation>
    </message>
    <message>
        <source>Cases side by side</source>
        <translation>案卷对照</translation>
    </message>
    <message>
        <source>Case %1</source>
        <translation>案卷 %1</translation>
    </message>
    <message>
        <source>One fact varied</source>
        <translation>单项变动</translation>
    </message>
    <message>
        <source>Show in the open case</source>
        <translation>在当前案卷中查看</translation>
    </message>
    <message>
        <source>Copy the line</source>
        <translation>复制这一行</translation>
    </message>
    <message>
        <source>, </source>
        <translation>，</translation>
    </message>
    <message>
        <source>Copy the comparison as a table</source>
        <translation>以表格形式复制对比</translation>
    </message>
    <message>
        <source>Find here…</source>
        <translation>在此查找…</translation>
    </message>
</context>
<context>
    <name>pages::StartPage</name>
    <message>
        <source>%1 ended on %2</source>
        <translation>《%1》已于 %2 到期</translation>
    </message>
    <message>
        <source>%1; it can still be assessed on a day on which it was in force.</source>
        <translation>%1；仍可按有效期内的日期测算。</translation>
    </message>
    <message>
        <source>, </source>
        <translation>，</translation>
    </message>
    <message>
        <source>What would you like to do?</source>
        <translation>您想做什么？</translation>
    </message>
    <message>
        <source>New case</source>
        <translation>新建测算</translation>
    </message>
    <message>
        <source>Open a case file…</source>
        <translation>打开案卷文件…</translation>
    </message>
    <message>
        <source>Samples</source>
        <translation>示例</translation>
    </message>
    <message>
        <source>Ready-made cases to look around in. Each is opened as a copy.</source>
        <translation>现成的案卷，供熟悉程序。打开的都是副本。</translation>
    </message>
    <message>
        <source>Recent cases</source>
        <translation>最近的案卷</translation>
    </message>
    <message>
        <source>None yet. Whatever you enter is kept here by itself; there is nothing to save.</source>
        <translation>还没有案卷。填写的内容会自动保存在这里，不用另存。</translation>
    </message>
    <message>
        <source>The rules are being loaded…</source>
        <translation>正在载入规则…</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>打开</translation>
    </message>
    <message>
        <source>Rename…</source>
        <translation>改名…</translation>
    </message>
    <message>
        <source>Duplicate</source>
        <translation>复制一份</translation>
    </message>
    <message>
        <source>Copy the name</source>
        <translation>复制名称</translation>
    </message>
    <message>
        <source>Bring back</source>
        <translation>取回</translation>
    </message>
    <message>
        <source>Put away</source>
        <translation>归档</translation>
    </message>
    <message>
        <source>Nothing is deleted: what is put away stands at the end of the list.</source>
        <translation>不会删除：归档的案卷排在列表最后。</translation>
    </message>
    <message>
        <source>%1 (copy)</source>
        <translation>%1（副本）</translation>
    </message>
    <message>
        <source>Unnamed case</source>
        <translation>未命名案卷</translation>
    </message>
    <message numerus="yes">
        <source>Documents in force today, %1: %n.</source>
        <translation>
            <numerusform>今天（%1）有 %n 份文件有效。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>panes::BoardPane</name>
    <message>
        <source>Search measures</source>
        <translation>搜索政策事项</translation>
    </message>
    <message>
        <source>Measures by verdict</source>
        <translation>政策事项，按结论分组</translation>
    </message>
    <message>
        <source>Show why</source>
        <translation>查看理由</translation>
    </message>
    <message>
        <source>Show in the rules</source>
        <translation>在文件中查看</translation>
    </message>
    <message>
        <source>Copy the line</source>
        <translation>复制这一行</translation>
    </message>
    <message>
        <source>, </source>
        <translation>，</translation>
    </message>
    <message>
        <source>Copy the board as a table</source>
        <translation>以表格形式复制全部事项</translation>
    </message>
    <message>
        <source>Print the report…</source>
        <translation>打印报告…</translation>
    </message>
    <message>
        <source>Measure</source>
        <translation>政策事项</translation>
    </message>
    <message>
        <source>Verdict</source>
        <translation>结论</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>金额</translation>
    </message>
    <message>
        <source>In short</source>
        <translation>简述</translation>
    </message>
    <message>
        <source>Article</source>
        <translation>条款</translation>
    </message>
    <message>
        <source>Document</source>
        <translation>文件</translation>
    </message>
</context>
<context>
    <name>panes::CurveView</name>
    <message>
        <source>now</source>
        <translation>现值</translation>
    </message>
</context>
<context>
    <name>panes::ExpiryBar</name>
    <message>
        <source>%1 ended on %2.</source>
        <translation>《%1》已于 %2 到期。</translation>
    </message>
    <message>
        <source>Assessed as if events inside the term could still be claimed; ask the authority.</source>
        <translation>现按“有效期内发生的事项，到期后仍可申报”测算，请向主管部门确认。</translation>
    </message>
    <message>
        <source>Events inside the term, claimed after its end, would give nothing either.</source>
        <translation>即使到期后仍可申报，目前填写的事项也没有可得金额。</translation>
    </message>
    <message>
        <source>If events inside the term can still be claimed: %1.</source>
        <translation>若有效期内的事项到期后仍可申报：%1。</translation>
    </message>
    <message>
        <source>Assess on %1</source>
        <translation>按 %1 测算</translation>
    </message>
    <message>
        <source>Do not count late claims</source>
        <translation>不计到期后申报</translation>
    </message>
    <message>
        <source>Count late claims</source>
        <translation>计入到期后申报</translation>
    </message>
</context>
<context>
    <name>panes::FactAt</name>
    <message>
        <source>Proof: %1</source>
        <translation>证明材料：%1</translation>
    </message>
    <message>
        <source>Is there anything to enter under “%1”?</source>
        <translation>有没有“%1”要填？</translation>
    </message>
    <message>
        <source>Your own assumption: %1</source>
        <translation>您自己的假设：%1</translation>
    </message>
    <message>
        <source>yuan</source>
        <translation>元</translation>
    </message>
</context>
<context>
    <name>panes::FactDetails</name>
    <message>
        <source>Presumed: yes, until you answer</source>
        <translation>尚未回答，暂按“是”</translation>
    </message>
    <message>
        <source>Presumed: no, until you answer</source>
        <translation>尚未回答，暂按“否”</translation>
    </message>
    <message>
        <source>Nobody has answered it yet</source>
        <translation>还没有人填写</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>who, when</comment>
        <translation>%1，%2</translation>
    </message>
    <message>
        <source>Your own assumption: %1</source>
        <translation>您自己的假设：%1</translation>
    </message>
    <message>
        <source>Came with the file or the copy that the case was made from: %1</source>
        <translation>建案时随案卷文件或副本带入：%1</translation>
    </message>
    <message>
        <source>Said not to be known: %1</source>
        <translation>填为不清楚：%1</translation>
    </message>
    <message>
        <source>Entered: %1</source>
        <translation>填写：%1</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>说明</translation>
    </message>
    <message>
        <source>Definition</source>
        <translation>口径依据</translation>
    </message>
    <message>
        <source>Origin</source>
        <translation>来历</translation>
    </message>
    <message>
        <source>Proof</source>
        <translation>证明材料</translation>
    </message>
    <message>
        <source>Read by</source>
        <translation>用到它的</translation>
    </message>
</context>
<context>
    <name>panes::FormPane</name>
    <message>
        <source>Fold away what other places ask for (%1)</source>
        <translation>收起其他地区才问的内容（%1）</translation>
    </message>
    <message>
        <source>What other places ask for (%1)</source>
        <translation>其他地区才问的内容（%1）</translation>
    </message>
</context>
<context>
    <name>panes::FormSection</name>
    <message>
        <source>Proof: %1</source>
        <translation>证明材料：%1</translation>
    </message>
    <message numerus="yes">
        <source>%n to correct</source>
        <translation>
            <numerusform>%n 项待改正</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>panes::MeasurePane</name>
    <message>
        <source>Choose a measure on the board.</source>
        <translation>请在左侧选择一个政策事项。</translation>
    </message>
    <message>
        <source>What it would give, were it in force on the date</source>
        <translation>若在基准日有效，可得</translation>
    </message>
    <message>
        <source>with your own assumption</source>
        <translation>含您自己的假设</translation>
    </message>
    <message>
        <source>perhaps wider than need be</source>
        <translation>区间可能偏宽</translation>
    </message>
    <message>
        <source>There are no steps to show: nothing is given yet, or the text sets no figure.</source>
        <translation>没有可列的步骤：目前没有金额，或原文没有定数字。</translation>
    </message>
    <message numerus="yes">
        <source>%n more below</source>
        <translation>
            <numerusform>下面还有 %n 项</numerusform>
        </translation>
    </message>
    <message>
        <source>Still missing: %1</source>
        <translation>还缺：%1</translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message>
        <source>Facts that are still missing</source>
        <translation>还缺少的事项</translation>
    </message>
    <message>
        <source>Choose a line to see the deciding words and figures.</source>
        <translation>选中一行，可查看依据原文和数字。</translation>
    </message>
    <message>
        <source>Official text</source>
        <translation>官方原文</translation>
    </message>
    <message>
        <source>Not found in %1.</source>
        <translation>在 %1 里没有找到。</translation>
    </message>
    <message>
        <source>Choose the folder of texts…</source>
        <translation>选择存放原文的文件夹…</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>理由</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>金额</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>时机</translation>
    </message>
    <message>
        <source>Readings (%1)</source>
        <translation>口径（%1）</translation>
    </message>
    <message>
        <source>Readings</source>
        <translation>口径</translation>
    </message>
    <message>
        <source>Papers</source>
        <translation>材料</translation>
    </message>
    <message>
        <source>Nearest ways and dates</source>
        <translation>办法与日期</translation>
    </message>
    <message>
        <source>Papers and authorities</source>
        <translation>材料与部门</translation>
    </message>
    <message>
        <source>Reasons of the measure</source>
        <translation>该事项的理由</translation>
    </message>
    <message>
        <source>The chosen reason in full</source>
        <translation>选中理由的详情</translation>
    </message>
    <message>
        <source>Copy the sentence</source>
        <translation>复制这句话</translation>
    </message>
    <message>
        <source>Copy with all under it</source>
        <translation>连同下级一起复制</translation>
    </message>
    <message>
        <source>Go to: %1</source>
        <translation>转到填写处：%1</translation>
    </message>
    <message>
        <source>Show in the rules</source>
        <translation>在文件中查看</translation>
    </message>
    <message>
        <source>Show in the rules: %1</source>
        <translation>在文件中查看：%1</translation>
    </message>
    <message>
        <source>Find here…</source>
        <translation>在此查找…</translation>
    </message>
</context>
<context>
    <name>panes::QuestionCard</name>
    <message>
        <source>Enter one more</source>
        <translation>再填一条</translation>
    </message>
    <message>
        <source>Yes, enter the first one</source>
        <translation>有，填第一条</translation>
    </message>
    <message>
        <source>No, there is none</source>
        <translation>没有</translation>
    </message>
    <message>
        <source>There are entries; the form deletes them.</source>
        <translation>已有记录；请在表格里删除。</translation>
    </message>
    <message numerus="yes">
        <source>%n more</source>
        <translation>
            <numerusform>另有 %n 项</numerusform>
        </translation>
    </message>
    <message>
        <source>This answer %1: %2</source>
        <comment>stake, measures</comment>
        <translation>这道题%1：%2</translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
</context>
<context>
    <name>panes::ReadingsBox</name>
    <message>
        <source>%1: no change</source>
        <translation>按“%1”：不变</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>按“%1”：%2</translation>
    </message>
    <message>
        <source>%1 (default)</source>
        <translation>%1（默认）</translation>
    </message>
    <message>
        <source>Your own assumption: %1</source>
        <translation>您自己的假设：%1</translation>
    </message>
    <message>
        <source>yuan</source>
        <translation>元</translation>
    </message>
    <message>
        <source>The text of this measure leaves nothing open.</source>
        <translation>该事项的条文没有两可之处。</translation>
    </message>
    <message>
        <source>The text leaves this open. Each switch counts for the whole case and is named in every result.</source>
        <translation>条文在这些地方有不同理解。每个开关对整个案卷生效，并写进每份结果。</translation>
    </message>
</context>
<context>
    <name>panes::RuleCheck</name>
    <message>
        <source>Check again</source>
        <translation>重新检查</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>Back to the built-in rules</source>
        <translation>回到内置规则</translation>
    </message>
    <message>
        <source>Problems of the folder</source>
        <translation>文件夹里的问题</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>位置</translation>
    </message>
    <message>
        <source>Problem</source>
        <translation>问题</translation>
    </message>
    <message>
        <source>Checking %1…</source>
        <translation>正在检查 %1…</translation>
    </message>
    <message>
        <source>%1: problems %2, examples passed %3, failed %4. Cases are assessed with the built-in rules all the same.</source>
        <translation>%1：问题 %2 个，示例通过 %3 个，失败 %4 个。案卷仍按内置规则测算。</translation>
    </message>
</context>
<context>
    <name>panes::Stakes</name>
    <message>
        <source>%1: %2</source>
        <comment>measure, what it comes to</comment>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>No measure of this place reads it.</source>
        <translation>本地没有事项用到它。</translation>
    </message>
</context>
<context>
    <name>panes::TableBox</name>
    <message>
        <source>%1 %2: %3</source>
        <translation>%1 %2：%3</translation>
    </message>
    <message>
        <source>not answered yet</source>
        <translation>尚未填写</translation>
    </message>
    <message>
        <source>there are none</source>
        <translation>没有</translation>
    </message>
    <message>
        <source>%1, field by field</source>
        <translation>%1，逐项填写</translation>
    </message>
    <message>
        <source>New: %1</source>
        <translation>新增：%1</translation>
    </message>
    <message>
        <source>Add row</source>
        <translation>添加</translation>
    </message>
    <message>
        <source>Start a new row</source>
        <translation>新增一行</translation>
    </message>
    <message>
        <source>None</source>
        <translation>没有</translation>
    </message>
    <message>
        <source>Say that there is none: then it counts as known</source>
        <translation>表示确实没有：按“已知为零”计算</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>删除</translation>
    </message>
    <message>
        <source>Delete the chosen rows (Ctrl+Delete)</source>
        <translation>删除选中的行（Ctrl+Delete）</translation>
    </message>
    <message>
        <source>Fill down</source>
        <translation>向下填充</translation>
    </message>
    <message>
        <source>Give the chosen cells the value of the first (Ctrl+D)</source>
        <translation>把选中区域第一格的内容填到下面（Ctrl+D）</translation>
    </message>
    <message>
        <source>Paste</source>
        <translation>粘贴</translation>
    </message>
    <message>
        <source>Paste rows from a spreadsheet (Ctrl+V)</source>
        <translation>粘贴 Excel 或 WPS 表格里的行（Ctrl+V）</translation>
    </message>
    <message>
        <source>Go there</source>
        <translation>去改正</translation>
    </message>
    <message>
        <source>Narrow the form again</source>
        <translation>恢复窄表单</translation>
    </message>
    <message>
        <source>Widen the form</source>
        <translation>展开表单</translation>
    </message>
    <message numerus="yes">
        <source>Entries: %n</source>
        <translation>
            <numerusform>共 %n 条</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>panes::Waterfall</name>
    <message>
        <source>How the amount comes about</source>
        <translation>金额怎样得来</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>, </source>
        <translation>，</translation>
    </message>
    <message>
        <source>Result: %1</source>
        <translation>结果：%1</translation>
    </message>
</context>
<context>
    <name>panes::WaysPane</name>
    <message>
        <source>Nearest ways</source>
        <translation>最近的达标办法</translation>
    </message>
    <message>
        <source>Ways are looked for where a measure is known not to be met; this one is not ruled out by what has been said.</source>
        <translation>只在确定不符合时寻找办法；按已填的情况，这一项并未排除。</translation>
    </message>
    <message>
        <source>No change of up to three facts that can still change would bring it about.</source>
        <translation>改动三项以内还能改变的事实，仍达不到条件。</translation>
    </message>
    <message>
        <source>then: %1</source>
        <translation>则：%1</translation>
    </message>
    <message>
        <source>Dates to keep</source>
        <translation>要记住的日子</translation>
    </message>
    <message>
        <source>Nothing changes by itself in the next three years.</source>
        <translation>今后三年内没有自行变化的日子。</translation>
    </message>
    <message>
        <source>Nearest ways and dates</source>
        <translation>办法与日期</translation>
    </message>
    <message>
        <source>Looking…</source>
        <translation>正在寻找…</translation>
    </message>
</context>
<context>
    <name>panes::WhatIfPane</name>
    <message>
        <source>Open a case and enter a figure or a date first: here it can be turned like a knob.</source>
        <translation>请先打开案卷并填写一个数字或日期，这里可以让它连续变动，看金额怎样跟着变。</translation>
    </message>
    <message>
        <source>Working it out…</source>
        <translation>正在测算…</translation>
    </message>
    <message>
        <source>Total: certain</source>
        <translation>合计：确定</translation>
    </message>
    <message>
        <source>Total: up to</source>
        <translation>合计：上限</translation>
    </message>
    <message>
        <source>Total: by review</source>
        <translation>合计：待评审</translation>
    </message>
    <message>
        <source>Total: on your assumptions</source>
        <translation>合计：按您的假设</translation>
    </message>
    <message>
        <source>No award changes in this range. Try a wider one, or another fact.</source>
        <translation>在这个范围内没有金额变化。请放宽范围，或换一项信息。</translation>
    </message>
    <message>
        <source>Other facts are not known: between the lines lies what it may be.</source>
        <translation>其他信息还不清楚：金额落在两条线之间。</translation>
    </message>
    <message>
        <source>A sum before the rules on several supports together.</source>
        <translation>未计入多项支持同享规则的合计。</translation>
    </message>
    <message>
        <source>Exact to the fen between all points. Numbers stand for the lines below.</source>
        <translation>各点之间都精确到分。图中数字对应下面各行。</translation>
    </message>
    <message>
        <source> (begins with a %1)</source>
        <translation>（起点：%1）</translation>
    </message>
    <message>
        <source>The fact that varies</source>
        <translation>变动的信息</translation>
    </message>
    <message>
        <source>The fact that varies; all others stay as they are</source>
        <translation>变动的信息，其余保持不变</translation>
    </message>
    <message>
        <source>From</source>
        <translation>起</translation>
    </message>
    <message>
        <source>Where the range begins</source>
        <translation>范围的起点</translation>
    </message>
    <message>
        <source>Until</source>
        <translation>止</translation>
    </message>
    <message>
        <source>Where the range ends</source>
        <translation>范围的终点</translation>
    </message>
    <message>
        <source>What is drawn</source>
        <translation>画出的金额</translation>
    </message>
    <message>
        <source>A measure or a total that changes in this range</source>
        <translation>在这个范围内会变化的事项或合计</translation>
    </message>
    <message>
        <source>The amount along the fact</source>
        <translation>金额随信息的变化</translation>
    </message>
    <message>
        <source>The pieces in words</source>
        <translation>各段的文字说明</translation>
    </message>
</context>
<context>
    <name>papers::Papers</name>
    <message>
        <source>Unified social credit code</source>
        <translation>统一社会信用代码</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>所在地</translation>
    </message>
    <message>
        <source>Date of assessment</source>
        <translation>测算基准日</translation>
    </message>
    <message>
        <source>Made on</source>
        <translation>出具日期</translation>
    </message>
    <message>
        <source>Measures assessed</source>
        <translation>测算事项</translation>
    </message>
    <message>
        <source>Documents for this place</source>
        <translation>适用文件</translation>
    </message>
    <message>
        <source>Program</source>
        <translation>程序</translation>
    </message>
    <message>
        <source>Digest of the receipt</source>
        <translation>测算凭证摘要</translation>
    </message>
    <message>
        <source>No document covers this place.</source>
        <translation>没有文件适用于此地。</translation>
    </message>
    <message>
        <source>Worked out from what the applicant declared and from published texts; the authorities decide. See the last page.</source>
        <translation>本报告根据申报单位填写的情况和公开文件测算，以主管部门决定为准。详见末页。</translation>
    </message>
    <message>
        <source>What this report is not</source>
        <translation>重要说明</translation>
    </message>
    <message>
        <source>It is no decision and no promise: the authorities decide, in the end by the year&apos;s call for applications and their budget.</source>
        <translation>本报告不是决定，也不是承诺：是否支持、支持多少由主管部门决定，最终以当年申报通知和预算为准。</translation>
    </message>
    <message>
        <source>A ceiling is the most that the text allows. Sums of different kinds are never added up.</source>
        <translation>上限是原文允许的最高数额。性质不同的金额不相加。</translation>
    </message>
    <message>
        <source>Unknown is neither no nor nothing: what nobody has answered is shown between its lowest and its highest value.</source>
        <translation>未知不等于否，也不等于零：没有填写的信息，按最低和最高两端列出。</translation>
    </message>
    <message>
        <source>Where a text leaves a question open, the reading used is named, with what another one would give.</source>
        <translation>原文没有写明之处，列出所用口径，以及换一种口径的结果。</translation>
    </message>
    <message>
        <source>It rests on what was entered. Nobody has checked the papers behind it.</source>
        <translation>测算以填写的内容为准，程序没有核验证明材料。</translation>
    </message>
    <message>
        <source>The receipt of the same assessment (huisuan-cli receipt make) has the digest on the cover; huisuan-cli receipt verify works it out anew.</source>
        <translation>同一测算的凭证（huisuan-cli receipt make）与封面摘要一致；huisuan-cli receipt verify 可以重新验算。</translation>
    </message>
    <message>
        <source>Every measure</source>
        <translation>逐项测算</translation>
    </message>
    <message>
        <source>Report on government support</source>
        <translation>政策支持测算报告</translation>
    </message>
    <message>
        <source>Huisuan · %1 · assessed on %2</source>
        <translation>惠算 · %1 · 测算基准日 %2</translation>
    </message>
    <message>
        <source>%1 · %2 · %3</source>
        <translation>%1 · %2 · %3</translation>
    </message>
    <message>
        <source>Last day for %1: %2</source>
        <translation>%1的最后一天：%2</translation>
    </message>
    <message>
        <source>Last day in force: %1</source>
        <translation>最后有效日：%1</translation>
    </message>
    <message>
        <source>%1: from now on %2</source>
        <translation>%1：从这一天起%2</translation>
    </message>
    <message>
        <source>A day that was entered.</source>
        <translation>填写内容中的日期。</translation>
    </message>
    <message>
        <source>Support: %1</source>
        <translation>政策支持：%1</translation>
    </message>
    <message>
        <source>Applicant not named</source>
        <translation>申报单位未填写</translation>
    </message>
    <message>
        <source>Name of the unit (in full, as at the bank)</source>
        <translation>单位名称（全称，与开户名一致）</translation>
    </message>
    <message>
        <source>Applicant</source>
        <translation>申报单位</translation>
    </message>
    <message>
        <source>Legal representative</source>
        <translation>法定代表人</translation>
    </message>
    <message>
        <source>Contact, telephone, e-mail</source>
        <translation>联系人、电话、邮箱</translation>
    </message>
    <message>
        <source>Bank, account number, bank code</source>
        <translation>开户银行、账号、行号</translation>
    </message>
    <message>
        <source>Filled in on</source>
        <translation>填表日期</translation>
    </message>
    <message>
        <source>What is applied for</source>
        <translation>申报事项</translation>
    </message>
    <message>
        <source>Measure</source>
        <translation>事项</translation>
    </message>
    <message>
        <source>Document</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>Article</source>
        <translation>条款</translation>
    </message>
    <message>
        <source>Authorities</source>
        <translation>责任部门</translation>
    </message>
    <message>
        <source>State on %1</source>
        <translation>%1 的测算结论</translation>
    </message>
    <message>
        <source>Particulars</source>
        <translation>有关情况</translation>
    </message>
    <message>
        <source>none</source>
        <translation>无</translation>
    </message>
    <message>
        <source>Sum applied for</source>
        <translation>申请金额</translation>
    </message>
    <message>
        <source>In figures</source>
        <translation>小写</translation>
    </message>
    <message>
        <source>In capital characters</source>
        <translation>大写</translation>
    </message>
    <message>
        <source>Kind of amount</source>
        <translation>金额性质</translation>
    </message>
    <message>
        <source>Signature, seal:                         Date:      /    /   </source>
        <translation>签字、公章：                              年      月      日</translation>
    </message>
    <message>
        <source>Undertaking of the applicant</source>
        <translation>申报单位承诺</translation>
    </message>
    <message>
        <source>What stands here and in the papers is true and complete.</source>
        <translation>表中内容和所附材料真实、完整。</translation>
    </message>
    <message>
        <source>First check (county)</source>
        <translation>初审（县、市、区）意见</translation>
    </message>
    <message>
        <source>Check (bureau)</source>
        <translation>审核（主管部门）意见</translation>
    </message>
    <message>
        <source>Application form (draft): %1</source>
        <translation>申请表（草稿）：%1</translation>
    </message>
    <message>
        <source>A draft to copy from: the form of the year&apos;s call for applications decides. “%1” is what is known to be none; what is open is to be filled in by hand.</source>
        <translation>本表是供誊写的草稿，格式以当年申报通知为准。已知没有的填“%1”，尚未填写的由申报单位补填。</translation>
    </message>
    <message>
        <source>________ (to be filled in)</source>
        <translation>________（待填）</translation>
    </message>
    <message>
        <source>Papers enclosed</source>
        <translation>附件</translation>
    </message>
    <message>
        <source>%1 papers</source>
        <translation>%1 种材料</translation>
    </message>
    <message>
        <source>not stated</source>
        <translation>未写明</translation>
    </message>
    <message>
        <source>original</source>
        <translation>原件</translation>
    </message>
    <message>
        <source>copy</source>
        <translation>复印件</translation>
    </message>
    <message>
        <source>original and copy</source>
        <translation>原件和复印件</translation>
    </message>
    <message>
        <source>%1 and %2 more</source>
        <translation>%1 等，另有 %2 项</translation>
    </message>
    <message>
        <source>For: %1</source>
        <translation>用于：%1</translation>
    </message>
    <message>
        <source>Entered and to be proved by it: %1</source>
        <translation>已填写、由它证明：%1</translation>
    </message>
    <message>
        <source>serves all of them</source>
        <translation>各项共用</translation>
    </message>
    <message>
        <source>to be sealed</source>
        <translation>须盖章</translation>
    </message>
    <message>
        <source>no seal</source>
        <translation>不盖章</translation>
    </message>
    <message>
        <source>List of papers to bring</source>
        <translation>申报材料清单</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1（%2）</translation>
    </message>
    <message>
        <source>There is nothing to apply for as things stand.</source>
        <translation>按目前情况没有可以申报的事项。</translation>
    </message>
    <message>
        <source>For these measures:</source>
        <translation>申报事项：</translation>
    </message>
    <message>
        <source>No.</source>
        <translation>序号</translation>
    </message>
    <message>
        <source>Paper</source>
        <translation>材料</translation>
    </message>
    <message>
        <source>Pieces</source>
        <translation>件数</translation>
    </message>
    <message>
        <source>Copies of each</source>
        <translation>每件份数</translation>
    </message>
    <message>
        <source>Original or copy</source>
        <translation>原件或复印件</translation>
    </message>
    <message>
        <source>Seal</source>
        <translation>盖章</translation>
    </message>
    <message>
        <source>Where to get it</source>
        <translation>取得地点</translation>
    </message>
    <message>
        <source>“Not stated”: neither the document nor its rule file says it. The year&apos;s call for applications decides on papers, copies, seals and their order.</source>
        <translation>“未写明”指文件和规则都没有规定。材料种类、份数、盖章和装订顺序以当年申报通知为准。</translation>
    </message>
    <message>
        <source>Fact</source>
        <translation>项目</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>内容</translation>
    </message>
    <message>
        <source>Proved by</source>
        <translation>证明材料</translation>
    </message>
    <message>
        <source>Origin</source>
        <translation>来源</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>fact, value</comment>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>; </source>
        <translation>；</translation>
    </message>
    <message>
        <source>Not read by any rule</source>
        <translation>规则没有用到的内容</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>单位名称</translation>
    </message>
    <message>
        <source>What was entered</source>
        <translation>填写内容</translation>
    </message>
    <message>
        <source>What does not stand here is not known, and is treated as unknown.</source>
        <translation>这里没有列出的都没有填写，按未知处理。</translation>
    </message>
    <message>
        <source>Readings and assumptions</source>
        <translation>口径与假设</translation>
    </message>
    <message>
        <source>Question that the text leaves open</source>
        <translation>原文没有写明的问题</translation>
    </message>
    <message>
        <source>Reading used</source>
        <translation>所用口径</translation>
    </message>
    <message>
        <source>Why, and where</source>
        <translation>理由和条款</translation>
    </message>
    <message>
        <source>chosen for this assessment</source>
        <translation>本次测算选用</translation>
    </message>
    <message>
        <source>default</source>
        <translation>默认口径</translation>
    </message>
    <message>
        <source>Assumption: %1</source>
        <translation>假设：%1</translation>
    </message>
    <message>
        <source>%1 (your own figure)</source>
        <translation>%1（自行填写）</translation>
    </message>
    <message>
        <source>not filled in</source>
        <translation>未填写</translation>
    </message>
    <message>
        <source>None was needed.</source>
        <translation>没有用到。</translation>
    </message>
    <message>
        <source>Rules used</source>
        <translation>所用规则</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Version and digest</source>
        <translation>版本和摘要</translation>
    </message>
    <message>
        <source>; another place</source>
        <translation>；不适用于此地</translation>
    </message>
    <message>
        <source>version %1</source>
        <translation>版本 %1</translation>
    </message>
    <message>
        <source>compared with the text on %1</source>
        <translation>%1 与原文核对</translation>
    </message>
    <message>
        <source>What</source>
        <translation>内容</translation>
    </message>
    <message>
        <source>Found, asked for</source>
        <translation>实际与要求</translation>
    </message>
    <message>
        <source>Article and words</source>
        <translation>条款与原文</translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message>
        <source>another reading changes nothing</source>
        <translation>换一种口径不变</translation>
    </message>
    <message>
        <source>Deciding words: %1</source>
        <translation>原文关键字：%1</translation>
    </message>
    <message>
        <source>Authorities: %1</source>
        <translation>责任部门：%1</translation>
    </message>
    <message>
        <source>Limit to all: %1</source>
        <translation>总量限制：%1</translation>
    </message>
    <message>
        <source>Why not</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>%1 yuan</source>
        <translation>%1 元</translation>
    </message>
    <message>
        <source>in force until %1</source>
        <translation>有效至 %1</translation>
    </message>
    <message>
        <source>in force, no end stated</source>
        <translation>有效，未写明期限</translation>
    </message>
    <message>
        <source>expired after %1</source>
        <translation>已于 %1 到期</translation>
    </message>
    <message>
        <source>period over</source>
        <translation>有效期已过</translation>
    </message>
    <message>
        <source>draft for comment</source>
        <translation>征求意见稿</translation>
    </message>
    <message>
        <source>not yet in force</source>
        <translation>尚未施行</translation>
    </message>
    <message>
        <source>repealed</source>
        <translation>已废止</translation>
    </message>
    <message>
        <source>met</source>
        <translation>满足</translation>
    </message>
    <message>
        <source>not met</source>
        <translation>不满足</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>未知</translation>
    </message>
    <message>
        <source>decided elsewhere</source>
        <translation>由他方认定</translation>
    </message>
    <message>
        <source>not in force</source>
        <translation>不在有效期</translation>
    </message>
    <message>
        <source>not applicable</source>
        <translation>不适用</translation>
    </message>
    <message>
        <source>Not counted: %1</source>
        <translation>不计入：%1</translation>
    </message>
    <message>
        <source>not the applicant&apos;s grant</source>
        <translation>不是给申报单位的补助</translation>
    </message>
    <message>
        <source>Certain</source>
        <translation>确定</translation>
    </message>
    <message>
        <source>follows from what was entered, to the fen</source>
        <translation>由填写内容直接得出，精确到分</translation>
    </message>
    <message>
        <source>Ceiling</source>
        <translation>上限</translation>
    </message>
    <message>
        <source>the most that a text allows, no promise</source>
        <translation>原文允许的最高数额，不是承诺</translation>
    </message>
    <message>
        <source>By review</source>
        <translation>待评审</translation>
    </message>
    <message>
        <source>a panel or a bureau decides</source>
        <translation>由专家组或主管部门决定</translation>
    </message>
    <message>
        <source>On your own assumptions</source>
        <translation>按自行假设</translation>
    </message>
    <message>
        <source>rests on figures that you put in</source>
        <translation>以自行填写的数字为前提</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>类别</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>金额</translation>
    </message>
    <message>
        <source>What it is</source>
        <translation>含义</translation>
    </message>
    <message>
        <source>besides, measures whose amount is set elsewhere: %1</source>
        <translation>另有 %1 项金额另定</translation>
    </message>
    <message>
        <source>and %1 more, below</source>
        <translation>另有 %1 项，见后</translation>
    </message>
    <message>
        <source>%1 — for %2</source>
        <translation>%1——用于：%2</translation>
    </message>
    <message>
        <source>Best combination: %1</source>
        <translation>最优组合：%1</translation>
    </message>
    <message>
        <source>Next best: %1</source>
        <translation>次优组合：%1</translation>
    </message>
    <message>
        <source>less by %1</source>
        <translation>少 %1</translation>
    </message>
    <message>
        <source>Not together: %1 — %2</source>
        <translation>不能同时享受：%1——%2</translation>
    </message>
    <message>
        <source>May be cut: %1 — %2</source>
        <translation>可能核减：%1——%2</translation>
    </message>
    <message>
        <source>Mind: %1</source>
        <translation>请注意：%1</translation>
    </message>
    <message>
        <source>Together</source>
        <translation>合并享受</translation>
    </message>
    <message>
        <source>On one page</source>
        <translation>一页摘要</translation>
    </message>
    <message>
        <source>%1, on %2. The sums are of different kinds and are never added up.</source>
        <translation>%1，测算基准日 %2。各类金额性质不同，不可相加。</translation>
    </message>
    <message>
        <source>What to apply for</source>
        <translation>可以申报的事项</translation>
    </message>
    <message>
        <source>What to answer first</source>
        <translation>最先要补的信息</translation>
    </message>
    <message>
        <source>How long it lasts</source>
        <translation>期限</translation>
    </message>
    <message>
        <source>Totals and what they are made of</source>
        <translation>合计及构成</translation>
    </message>
    <message>
        <source>Of what may be had together. An amount that is not known yet stands between its lowest and its highest value.</source>
        <translation>按可以同时享受的组合计算。尚未确定的金额列出最低和最高两端。</translation>
    </message>
    <message>
        <source>Path</source>
        <translation>路径</translation>
    </message>
    <message>
        <source>In fen</source>
        <translation>金额（分）</translation>
    </message>
    <message>
        <source>Results</source>
        <translation>结果</translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>步骤</translation>
    </message>
    <message>
        <source>Inputs</source>
        <translation>填写内容</translation>
    </message>
    <message>
        <source>Rules</source>
        <comment>name of a sheet</comment>
        <translation>规则</translation>
    </message>
    <message>
        <source>Id</source>
        <translation>编号</translation>
    </message>
    <message>
        <source>Verdict</source>
        <translation>结论</translation>
    </message>
    <message>
        <source>Low, fen</source>
        <translation>下端（分）</translation>
    </message>
    <message>
        <source>High, fen</source>
        <translation>上端（分）</translation>
    </message>
    <message>
        <source>Low, yuan</source>
        <translation>下端（元）</translation>
    </message>
    <message>
        <source>High, yuan</source>
        <translation>上端（元）</translation>
    </message>
    <message>
        <source>Remark</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>open</source>
        <translation>未定</translation>
    </message>
    <message>
        <source>Were it in force: %1</source>
        <translation>若在有效期内：%1</translation>
    </message>
    <message>
        <source>Totals, never to be added up</source>
        <translation>合计（各项性质不同，不可相加）</translation>
    </message>
    <message>
        <source>a value, no formula: of what may be had together</source>
        <translation>数值，不是公式：按可以同时享受的组合计算</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>版本</translation>
    </message>
    <message>
        <source>Applicant: %1</source>
        <translation>申报单位：%1</translation>
    </message>
    <message>
        <source>Unified social credit code: %1</source>
        <translation>统一社会信用代码：%1</translation>
    </message>
    <message>
        <source>Date of assessment: %1</source>
        <translation>测算基准日：%1</translation>
    </message>
    <message>
        <source>Digest of the receipt: %1</source>
        <translation>测算凭证摘要：%1</translation>
    </message>
    <message>
        <source>It is no decision and no promise: the authorities decide.</source>
        <translation>本表不是决定，也不是承诺，以主管部门决定为准。</translation>
    </message>
    <message>
        <source>Amounts step by step</source>
        <translation>金额测算表</translation>
    </message>
    <message>
        <source>Base</source>
        <translation>基数</translation>
    </message>
    <message>
        <source>Rate</source>
        <translation>比例</translation>
    </message>
    <message>
        <source>Taken off</source>
        <translation>减去</translation>
    </message>
    <message>
        <source>Floor</source>
        <translation>保底</translation>
    </message>
    <message>
        <source>Cap</source>
        <translation>封顶</translation>
    </message>
    <message>
        <source>Rounded down to the fen</source>
        <translation>舍去不足一分的部分</translation>
    </message>
    <message>
        <source>Rounded half up to the fen</source>
        <translation>四舍五入到分</translation>
    </message>
    <message>
        <source>Rounded up to the fen</source>
        <translation>进位到分</translation>
    </message>
    <message>
        <source>Row or group</source>
        <translation>行或组</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>步骤</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>Operand, low: numerator</source>
        <translation>运算数下端：分子</translation>
    </message>
    <message>
        <source>over</source>
        <translation>分母</translation>
    </message>
    <message>
        <source>Operand, high: numerator</source>
        <translation>运算数上端：分子</translation>
    </message>
    <message>
        <source>Result in fen, low: numerator</source>
        <translation>结果（分）下端：分子</translation>
    </message>
    <message>
        <source>Result in fen, high: numerator</source>
        <translation>结果（分）上端：分子</translation>
    </message>
    <message>
        <source>a value, no formula</source>
        <translation>数值，不是公式</translation>
    </message>
    <message>
        <source>Result, by the verdict</source>
        <translation>按结论计的结果</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>测算报告</translation>
    </message>
    <message>
        <source>List of papers</source>
        <translation>材料清单</translation>
    </message>
    <message>
        <source>Application form (draft) %1</source>
        <translation>申请表草稿 %1</translation>
    </message>
    <message>
        <source>Contents and what is missing</source>
        <translation>目录和缺件清单</translation>
    </message>
    <message>
        <source>Calendar</source>
        <translation>日程</translation>
    </message>
    <message>
        <source>Receipt</source>
        <translation>测算凭证</translation>
    </message>
    <message>
        <source>Case file</source>
        <translation>案卷</translation>
    </message>
    <message>
        <source>File</source>
        <translation>文件名</translation>
    </message>
    <message>
        <source>For</source>
        <translation>用于</translation>
    </message>
    <message>
        <source>Still missing</source>
        <translation>还缺</translation>
    </message>
    <message>
        <source>Fact: %1</source>
        <translation>信息：%1</translation>
    </message>
    <message>
        <source>On the form: %1</source>
        <translation>表中待填：%1</translation>
    </message>
    <message>
        <source>Papers to enclose</source>
        <translation>应附材料</translation>
    </message>
    <message>
        <source>Nothing.</source>
        <translation>没有。</translation>
    </message>
    <message>
        <source>Presumption: %1</source>
        <translation>推定：%1</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>是</translation>
    </message>
    <message>
        <source>no</source>
        <translation>否</translation>
    </message>
    <message>
        <source>Nobody has answered; taken as so until somebody does.</source>
        <translation>没有填写，在填写之前按此推定。</translation>
    </message>
    <message>
        <source>Grades, by review: %1</source>
        <translation>评审档次：%1</translation>
    </message>
    <message>
        <source>%1, further rows: %2</source>
        <translation>%1，其余各行：%2</translation>
    </message>
</context>
<context>
    <name>print::Printed</name>
    <message>
        <source>Page %1 of %2</source>
        <translation>第 %1 页，共 %2 页</translation>
    </message>
</context>
<context>
    <name>report::Advice</name>
    <message>
        <source>%1 yuan</source>
        <translation>%1 元</translation>
    </message>
    <message>
        <source>too large</source>
        <translation>过大</translation>
    </message>
    <message>
        <source>%1 → %2</source>
        <translation>%1 → %2</translation>
    </message>
    <message>
        <source>at least %1</source>
        <translation>至少 %1</translation>
    </message>
    <message>
        <source>from %1 to %2</source>
        <translation>%1 至 %2</translation>
    </message>
    <message>
        <source>bend</source>
        <translation>转折</translation>
    </message>
    <message>
        <source>jump</source>
        <translation>跳变</translation>
    </message>
    <message>
        <source>Nothing is missing: no answer changes a total.</source>
        <translation>没有缺项：再答什么也不会改变合计。</translation>
    </message>
    <message>
        <source>To be answered, what decides most first</source>
        <translation>待回答，决定金额最多的在前</translation>
    </message>
    <message>
        <source>closes an open end</source>
        <translation>可确定上限</translation>
    </message>
    <message>
        <source>decides a verdict</source>
        <translation>决定结论</translation>
    </message>
    <message>
        <source>decides up to %1</source>
        <translation>最多决定 %1</translation>
    </message>
    <message>
        <source>Other facts are not known; the amounts are bounds.</source>
        <translation>另有事实未知，金额为上下界。</translation>
    </message>
    <message>
        <source>No award changes in this range.</source>
        <translation>在此范围内各项支持都不变。</translation>
    </message>
    <message>
        <source>Total, certain</source>
        <translation>合计，确定</translation>
    </message>
    <message>
        <source>Total, ceiling</source>
        <translation>合计，上限</translation>
    </message>
    <message>
        <source>Total, by review</source>
        <translation>合计，待评审</translation>
    </message>
    <message>
        <source>Total, on your own assumptions</source>
        <translation>合计，按您自己的假设</translation>
    </message>
    <message>
        <source>Answers: %1. They settle an amount that has no upper end yet (%2).</source>
        <translation>再答 %1 题，可确定一项目前没有上限的金额（%2）。</translation>
    </message>
    <message>
        <source>Answers: %1. They settle %2.</source>
        <translation>再答 %1 题，可确定 %2。</translation>
    </message>
    <message>
        <source>Answers: %1. They settle up to %2 (%3).</source>
        <translation>再答 %1 题，可确定最高 %2（%3）。</translation>
    </message>
    <message>
        <source>No way among up to three facts that can still change.</source>
        <translation>在仍可改变的事实中，改动三项以内没有办法满足。</translation>
    </message>
    <message>
        <source>%1: there is nothing to change.</source>
        <translation>%1：无须改动。</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>values, change</comment>
        <translation>%1（%2）</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>fact, values</comment>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>then %1: %2</source>
        <comment>verdict, amount</comment>
        <translation>即可%1：%2</translation>
    </message>
    <message>
        <source>then, on %1, %2: %3</source>
        <comment>date, verdict, amount</comment>
        <translation>到 %1 即可%2：%3</translation>
    </message>
    <message>
        <source>an amount that is not set here less</source>
        <translation>少得另定的金额</translation>
    </message>
    <message>
        <source>%1 less</source>
        <translation>少得 %1</translation>
    </message>
    <message>
        <source>up to %1 less</source>
        <translation>最多少得 %1</translation>
    </message>
    <message>
        <source>an amount that is not set here more</source>
        <translation>可多得另定的金额</translation>
    </message>
    <message>
        <source>%1 more</source>
        <translation>可多得 %1</translation>
    </message>
    <message>
        <source>up to %1 more</source>
        <translation>最多可多得 %1</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>what happens, money</comment>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>within the period of validity</source>
        <translation>须在有效期内</translation>
    </message>
    <message>
        <source>%1 by this day: %2 (%3)</source>
        <translation>%1不晚于这一天：%2（%3）</translation>
    </message>
    <message>
        <source>%1 by this day (%2)</source>
        <translation>%1不晚于这一天（%2）</translation>
    </message>
    <message>
        <source>Totals are sums before the rules on several supports together.</source>
        <translation>合计是各项相加，未计合并享受的规则。</translation>
    </message>
    <message>
        <source>Measures without a way among up to three facts that can still change: %1</source>
        <translation>在仍可改变的事实中改动三项以内没有办法满足的措施：%1 项</translation>
    </message>
    <message>
        <source>No measure is known not to be met.</source>
        <translation>没有已知不满足的措施。</translation>
    </message>
    <message>
        <source>From %1 to %2</source>
        <translation>%1 至 %2</translation>
    </message>
    <message>
        <source>Nothing changes or is lost.</source>
        <translation>没有变化，也没有会错过的日子。</translation>
    </message>
    <message>
        <source>Besides, changes of measures that are not met before or after: %1</source>
        <translation>此外，前后都不满足的措施另有变化 %1 项</translation>
    </message>
</context>
<context>
    <name>report::Difference</name>
    <message>
        <source>no such measure</source>
        <translation>没有这个事项</translation>
    </message>
    <message>
        <source>The rules say the same.</source>
        <translation>两个版本的规则相同。</translation>
    </message>
    <message>
        <source>For example: %1</source>
        <translation>例如：%1</translation>
    </message>
    <message>
        <source>No example of either version tells them apart.</source>
        <translation>两个版本的示例都分不出差别。</translation>
    </message>
    <message>
        <source>Saved cases: %1 read, %2 change</source>
        <translation>已存案卷：读取 %1 个，%2 个有变化</translation>
    </message>
</context>
<context>
    <name>report::Receipt</name>
    <message>
        <source>Inputs: the case in the receipt was changed after it was made</source>
        <translation>输入：凭证里的案卷在生成后被改动</translation>
    </message>
    <message>
        <source>Record: the receipt itself was changed after it was made</source>
        <translation>记录：凭证本身在生成后被改动</translation>
    </message>
    <message>
        <source>Rules: they are not those of the receipt</source>
        <translation>规则：与凭证所用的规则不同</translation>
    </message>
    <message>
        <source>Program: the same inputs and rules give something else</source>
        <translation>程序：同样的输入和规则得出不同结果</translation>
    </message>
    <message>
        <source>(nothing)</source>
        <translation>（无）</translation>
    </message>
    <message>
        <source>Receipt of %1, made by version %2</source>
        <translation>%1 的凭证，由版本 %2 生成</translation>
    </message>
    <message>
        <source>Same: recomputed, every figure and every reason agrees.</source>
        <translation>一致：重新测算，所有数字和理由都相符。</translation>
    </message>
    <message>
        <source>There are more differences than are listed.</source>
        <translation>差异不止所列这些。</translation>
    </message>
</context>
<context>
    <name>report::Text</name>
    <message>
        <source>%1 yuan</source>
        <translation>%1 元</translation>
    </message>
    <message>
        <source>Applicant without a name</source>
        <translation>未填写名称的申请人</translation>
    </message>
    <message>
        <source>Date of assessment: %1</source>
        <translation>测算基准日：%1</translation>
    </message>
    <message>
        <source>Place: %1</source>
        <translation>所在地：%1</translation>
    </message>
    <message>
        <source>Place: unknown</source>
        <translation>所在地：未知</translation>
    </message>
    <message>
        <source>No document covers this place.</source>
        <translation>没有文件适用于此地。</translation>
    </message>
    <message>
        <source>in force until %1</source>
        <translation>有效至 %1</translation>
    </message>
    <message>
        <source>in force, no end stated</source>
        <translation>有效，未写明期限</translation>
    </message>
    <message>
        <source>expired after %1</source>
        <translation>已于 %1 到期</translation>
    </message>
    <message>
        <source>period over</source>
        <translation>期限已过</translation>
    </message>
    <message>
        <source>draft for comment</source>
        <translation>征求意见稿</translation>
    </message>
    <message>
        <source>not yet in force</source>
        <translation>尚未生效</translation>
    </message>
    <message>
        <source>; another place</source>
        <translation>；不适用于此地</translation>
    </message>
    <message>
        <source>Rules</source>
        <translation>规则</translation>
    </message>
    <message>
        <source>version %1</source>
        <translation>版本 %1</translation>
    </message>
    <message>
        <source>Totals, never to be added up</source>
        <translation>合计（各项性质不同，不可相加）</translation>
    </message>
    <message>
        <source>Certain</source>
        <translation>确定</translation>
    </message>
    <message>
        <source>besides, measures whose amount is set elsewhere: %1</source>
        <translation>另有 %1 项金额另定</translation>
    </message>
    <message>
        <source>Ceiling</source>
        <translation>上限</translation>
    </message>
    <message>
        <source>By review</source>
        <translation>待评审</translation>
    </message>
    <message>
        <source>On your own assumptions</source>
        <translation>按自填假设</translation>
    </message>
    <message>
        <source>Not counted: %1</source>
        <translation>不计入：%1</translation>
    </message>
    <message>
        <source>were it in force: %1, %2</source>
        <translation>若在有效期内：%1，%2</translation>
    </message>
    <message>
        <source>on your own assumption</source>
        <translation>按自填假设</translation>
    </message>
    <message>
        <source>; </source>
        <translation>；</translation>
    </message>
    <message>
        <source>missing: %1</source>
        <translation>待补：%1</translation>
    </message>
    <message>
        <source>met</source>
        <translation>满足</translation>
    </message>
    <message>
        <source>not met</source>
        <translation>不满足</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>未知</translation>
    </message>
    <message>
        <source>decided elsewhere</source>
        <translation>待认定</translation>
    </message>
    <message>
        <source>not in force</source>
        <translation>不在有效期</translation>
    </message>
    <message>
        <source>not applicable</source>
        <translation>不适用</translation>
    </message>
    <message>
        <source>%1, once decided in favour</source>
        <translation>%1（须经评审或认定）</translation>
    </message>
    <message>
        <source>%1, facts missing: %2</source>
        <translation>%1，缺 %2 项信息</translation>
    </message>
    <message>
        <source>another reading changes nothing</source>
        <translation>换一种口径不变</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1（%2）</translation>
    </message>
    <message>
        <source>Together</source>
        <translation>合并享受</translation>
    </message>
    <message>
        <source>best combination: %1</source>
        <translation>最优组合：%1</translation>
    </message>
    <message>
        <source>, %1 yuan less</source>
        <translation>，少 %1 元</translation>
    </message>
    <message>
        <source>next best: %1</source>
        <translation>次优组合：%1</translation>
    </message>
    <message>
        <source>not %1: %2</source>
        <translation>不取 %1：%2</translation>
    </message>
    <message>
        <source>%1 may be cut: %2</source>
        <translation>%1 可能被核减：%2</translation>
    </message>
    <message>
        <source>mind: %1</source>
        <translation>请注意：%1</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>是</translation>
    </message>
    <message>
        <source>no</source>
        <translation>否</translation>
    </message>
    <message>
        <source>presumed until answered: %1</source>
        <translation>推定（回答前）：%1</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>fact, value</comment>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>%1: %2, %3</source>
        <comment>fact, value, who said it</comment>
        <translation>%1：%2，%3</translation>
    </message>
</context>
<context>
    <name>richtext::DetailText</name>
    <message>
        <source>Nation</source>
        <translation>国家</translation>
    </message>
    <message>
        <source>Province</source>
        <translation>省</translation>
    </message>
    <message>
        <source>City</source>
        <translation>市</translation>
    </message>
    <message>
        <source>County or district</source>
        <translation>县（市、区）</translation>
    </message>
    <message>
        <source>Found</source>
        <translation>实际</translation>
    </message>
    <message>
        <source>Asked for</source>
        <translation>要求</translation>
    </message>
    <message>
        <source>Margin</source>
        <translation>差距</translation>
    </message>
    <message>
        <source>Article</source>
        <translation>条款</translation>
    </message>
    <message>
        <source>Deciding words</source>
        <translation>依据原文</translation>
    </message>
    <message>
        <source>Missing</source>
        <translation>缺少</translation>
    </message>
    <message>
        <source>Papers to bring (%1)</source>
        <translation>需要的材料（%1 项）</translation>
    </message>
    <message>
        <source>Authorities</source>
        <translation>主管部门</translation>
    </message>
    <message>
        <source>Who pays</source>
        <translation>资金来源</translation>
    </message>
    <message>
        <source>Not worked out here</source>
        <translation>未计算的内容</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>说明</translation>
    </message>
    <message>
        <source>Some of this is still to be confirmed by the authority.</source>
        <translation>其中部分内容尚待主管部门确认。</translation>
    </message>
    <message>
        <source>Rests on</source>
        <translation>所据信息</translation>
    </message>
</context>
<context>
    <name>richtext::RulesText</name>
    <message>
        <source>In force in its period</source>
        <translation>有效期内有效</translation>
    </message>
    <message>
        <source>Draft for comment: nothing can be claimed under it</source>
        <translation>征求意见稿：不能据此申报</translation>
    </message>
    <message>
        <source>Repealed</source>
        <translation>已废止</translation>
    </message>
    <message>
        <source>Its period is over</source>
        <translation>有效期已过</translation>
    </message>
    <message>
        <source>Issued by</source>
        <translation>发文机关</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>文号</translation>
    </message>
    <message>
        <source>Issued on</source>
        <translation>发文日期</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Area</source>
        <translation>适用地区</translation>
    </message>
    <message>
        <source>Looked at on</source>
        <translation>核对日期</translation>
    </message>
    <message>
        <source>Version of the rules</source>
        <translation>规则版本</translation>
    </message>
    <message>
        <source>SHA-256</source>
        <translation>SHA-256</translation>
    </message>
    <message>
        <source>%1 articles, %2 measures</source>
        <translation>%1 条，%2 个事项</translation>
    </message>
    <message>
        <source>Document</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>In force from</source>
        <translation>生效日期</translation>
    </message>
    <message>
        <source>not stated</source>
        <translation>未写明</translation>
    </message>
    <message>
        <source>until before %1</source>
        <translation>至 %1 前</translation>
    </message>
    <message>
        <source>%1, if %2</source>
        <translation>%1，当 %2</translation>
    </message>
    <message>
        <source>To</source>
        <translation>终止</translation>
    </message>
    <message>
        <source>Deciding words</source>
        <translation>关键词</translation>
    </message>
    <message>
        <source>Begins</source>
        <translation>开头</translation>
    </message>
    <message>
        <source>Worked out by</source>
        <translation>由此测算</translation>
    </message>
    <message>
        <source>Why it gives an applicant nothing</source>
        <translation>为什么不带来支持</translation>
    </message>
    <message>
        <source>Not worked out here</source>
        <translation>本程序未测算</translation>
    </message>
    <message>
        <source>decided by a panel</source>
        <translation>由专家评审认定</translation>
    </message>
    <message>
        <source>decided by the authority</source>
        <translation>由主管部门认定</translation>
    </message>
    <message>
        <source>(if %1)</source>
        <translation>（当 %1）</translation>
    </message>
    <message>
        <source>Not in the words of the text: %1</source>
        <translation>原文没有直接写明：%1</translation>
    </message>
    <message>
        <source>Conditions</source>
        <translation>条件</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>金额性质</translation>
    </message>
    <message>
        <source>Base</source>
        <translation>基数</translation>
    </message>
    <message>
        <source>Rate</source>
        <translation>比例</translation>
    </message>
    <message>
        <source>At least</source>
        <translation>保底</translation>
    </message>
    <message>
        <source>At most</source>
        <translation>封顶</translation>
    </message>
    <message>
        <source>Grades</source>
        <translation>等次</translation>
    </message>
    <message>
        <source>Set by</source>
        <translation>另由其确定</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>金额</translation>
    </message>
    <message>
        <source>Readings (the default in bold)</source>
        <translation>口径（默认为粗体）</translation>
    </message>
    <message>
        <source>Article</source>
        <translation>条款</translation>
    </message>
    <message>
        <source>Id</source>
        <translation>编号</translation>
    </message>
    <message>
        <source>Examples</source>
        <translation>示例</translation>
    </message>
    <message>
        <source>What the open case gets from it</source>
        <translation>当前案卷能得到什么</translation>
    </message>
    <message>
        <source>missing: %1</source>
        <translation>缺 %1 项</translation>
    </message>
    <message>
        <source>They are being run…</source>
        <translation>正在试算…</translation>
    </message>
    <message>
        <source>Examples: %1, all as expected</source>
        <translation>示例：%1 个，全部符合预期</translation>
    </message>
    <message>
        <source>Examples: %1, not as expected: %2</source>
        <translation>示例：%1 个，不符合预期 %2 个</translation>
    </message>
</context>
<context>
    <name>session::Session</name>
    <message>
        <source>Date of assessment</source>
        <translation>测算基准日</translation>
    </message>
</context>
<context>
    <name>widgets::CaseTable</name>
    <message>
        <source>Copy</source>
        <translation>复制</translation>
    </message>
    <message>
        <source>Paste</source>
        <translation>粘贴</translation>
    </message>
    <message>
        <source>Fill down</source>
        <translation>向下填充</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>清除</translation>
    </message>
    <message>
        <source>Delete rows</source>
        <translation>删除行</translation>
    </message>
</context>
<context>
    <name>widgets::ChoiceBox</name>
    <message>
        <source>not answered</source>
        <translation>未填写</translation>
    </message>
</context>
<context>
    <name>widgets::CreditCodeEdit</name>
    <message>
        <source>The check digit is right.</source>
        <translation>校验位正确。</translation>
    </message>
    <message>
        <source>%1 of 18 characters.</source>
        <translation>已填 %1 位，应为 18 位。</translation>
    </message>
    <message>
        <source>Character %1 cannot stand in a credit code.</source>
        <translation>第 %1 位不是信用代码可用的字符。</translation>
    </message>
    <message>
        <source>The check digit does not fit; a character may be mistyped.</source>
        <translation>校验位不符，可能有一位输错。</translation>
    </message>
    <message>
        <source>Did you mean %1?</source>
        <translation>是否应为 %1？</translation>
    </message>
</context>
<context>
    <name>widgets::DateEdit</name>
    <message>
        <source>Calendar</source>
        <translation>日历</translation>
    </message>
    <message>
        <source>Pick from the calendar (F4)</source>
        <translation>从日历中选择（F4）</translation>
    </message>
    <message>
        <source>YYYY-MM-DD</source>
        <translation>年-月-日</translation>
    </message>
</context>
<context>
    <name>widgets::FactRow</name>
    <message>
        <source>Don&apos;t know</source>
        <translation>不清楚</translation>
    </message>
    <message>
        <source>The chosen measure lacks this.</source>
        <translation>选中的政策事项缺这一项。</translation>
    </message>
    <message>
        <source>Change to %1</source>
        <translation>改为 %1</translation>
    </message>
    <message>
        <source>Copy the answer</source>
        <translation>复制所填内容</translation>
    </message>
    <message>
        <source>Copy in capital characters</source>
        <translation>复制大写金额</translation>
    </message>
    <message>
        <source>Clear the answer</source>
        <translation>清除所填内容</translation>
    </message>
    <message>
        <source>Details: origin and what reads it</source>
        <translation>详情：来历和用到它的政策</translation>
    </message>
    <message>
        <source>Show in the history</source>
        <translation>在记录中查看</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>详情</translation>
    </message>
</context>
<context>
    <name>widgets::FindBar</name>
    <message>
        <source>Not found</source>
        <translation>没有找到</translation>
    </message>
    <message>
        <source>Went on from the top</source>
        <translation>已从头继续</translation>
    </message>
    <message>
        <source>Went on from the bottom</source>
        <translation>已从末尾继续</translation>
    </message>
    <message>
        <source>Find here</source>
        <translation>在此查找</translation>
    </message>
    <message>
        <source>Previous (Shift+F3)</source>
        <translation>上一处（Shift+F3）</translation>
    </message>
    <message>
        <source>Next (F3)</source>
        <translation>下一处（F3）</translation>
    </message>
    <message>
        <source>Close the search (Esc)</source>
        <translation>关闭查找（Esc）</translation>
    </message>
</context>
<context>
    <name>widgets::MoneyEdit</name>
    <message>
        <source>= %1 × 10,000 yuan · in capitals %2</source>
        <translation>= %1 万元 · 大写 %2</translation>
    </message>
    <message>
        <source>= %1 yuan · in capitals %2</source>
        <translation>= %1 元 · 大写 %2</translation>
    </message>
</context>
<context>
    <name>widgets::NoticeBar</name>
    <message>
        <source>Close this message</source>
        <translation>关闭提示</translation>
    </message>
</context>
<context>
    <name>widgets::PlaceBox</name>
    <message>
        <source>Type to search, or pick</source>
        <translation>输入文字搜索，或从列表选择</translation>
    </message>
</context>
<context>
    <name>widgets::TotalsStrip</name>
    <message>
        <source>Totals</source>
        <translation>合计（分类，不相加）</translation>
    </message>
</context>
<context>
    <name>widgets::TruthBox</name>
    <message>
        <source>Yes</source>
        <translation>是</translation>
    </message>
    <message>
        <source>No</source>
        <translation>否</translation>
    </message>
    <message>
        <source>Don&apos;t know</source>
        <translation>不清楚</translation>
    </message>
</context>
<context>
    <name>window::HeaderBar</name>
    <message>
        <source>“%1” is no day; write it as 2024-06-30</source>
        <translation>“%1”不是日期，请写成 2024-06-30</translation>
    </message>
    <message>
        <source>Huisuan</source>
        <translation>惠算</translation>
    </message>
    <message>
        <source>Unnamed applicant</source>
        <translation>未命名单位</translation>
    </message>
    <message>
        <source>no date of assessment</source>
        <translation>没有基准日</translation>
    </message>
    <message numerus="yes">
        <source>%n in force</source>
        <translation>
            <numerusform>%n 份有效</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n draft</source>
        <translation>
            <numerusform>%n 份征求意见</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n not in force</source>
        <translation>
            <numerusform>%n 份已失效</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n elsewhere</source>
        <translation>
            <numerusform>%n 份不在此地</numerusform>
        </translation>
    </message>
    <message>
        <source>Date of assessment</source>
        <translation>基准日</translation>
    </message>
    <message>
        <source>Decides what is in force</source>
        <translation>决定哪些文件有效</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>今天</translation>
    </message>
    <message>
        <source>Last day in force</source>
        <translation>最后有效日</translation>
    </message>
    <message>
        <source>Switch the language</source>
        <translation>切换语言</translation>
    </message>
    <message>
        <source>Light or dark</source>
        <translation>浅色或深色</translation>
    </message>
</context>
<context>
    <name>window::MainWindow</name>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>键盘快捷键</translation>
    </message>
    <message>
        <source>Open a case file</source>
        <translation>打开案卷文件</translation>
    </message>
    <message>
        <source>Case files (*.json)</source>
        <translation>案卷文件 (*.json)</translation>
    </message>
    <message>
        <source>case</source>
        <translation>案卷</translation>
    </message>
    <message>
        <source>Export the case file</source>
        <translation>导出案卷文件</translation>
    </message>
    <message>
        <source>Line %1, column %2: %3</source>
        <translation>第 %1 行第 %2 列：%3</translation>
    </message>
    <message numerus="yes">
        <source>%n more</source>
        <translation>
            <numerusform>另有 %n 处</numerusform>
        </translation>
    </message>
    <message>
        <source>Huisuan %1</source>
        <translation>惠算 %1</translation>
    </message>
    <message>
        <source>Tells an enterprise which government support it can get, how much and why, clause by clause.</source>
        <translation>逐条算清企业能享受哪些政策支持、多少钱、依据是什么。</translation>
    </message>
    <message>
        <source>It works without a network and sends nothing anywhere. The authorities decide.</source>
        <translation>不用联网，不向任何地方发送数据。最终以主管部门的决定为准。</translation>
    </message>
    <message>
        <source>Apache License 2.0. Uses Qt, dynamically linked.</source>
        <translation>采用 Apache 2.0 许可证；动态链接 Qt。</translation>
    </message>
    <message>
        <source>About Huisuan</source>
        <translation>关于惠算</translation>
    </message>
    <message>
        <source>Huisuan</source>
        <translation>惠算</translation>
    </message>
    <message>
        <source>Written: %1</source>
        <translation>已写出：%1</translation>
    </message>
</context>
<context>
    <name>window::Menus</name>
    <message>
        <source>&amp;Light</source>
        <translation>浅色(&amp;I)</translation>
    </message>
    <message>
        <source>&amp;Dark</source>
        <translation>深色(&amp;D)</translation>
    </message>
    <message>
        <source>&amp;Start</source>
        <translation>开始(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Assessment</source>
        <translation>测算(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;History</source>
        <translation>记录(&amp;H)</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>文件(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>编辑(&amp;E)</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>视图(&amp;V)</translation>
    </message>
    <message>
        <source>&amp;Language</source>
        <translation>语言(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Theme</source>
        <translation>主题(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>帮助(&amp;H)</translation>
    </message>
    <message>
        <source>&amp;Keyboard shortcuts</source>
        <translation>键盘快捷键(&amp;K)</translation>
    </message>
    <message>
        <source>&amp;About Huisuan</source>
        <translation>关于惠算(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;New case</source>
        <translation>新建测算(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Open case file…</source>
        <translation>打开案卷文件(&amp;O)…</translation>
    </message>
    <message>
        <source>&amp;Recent cases</source>
        <translation>最近的案卷(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Samples</source>
        <translation>示例(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Export case file…</source>
        <translation>导出案卷文件(&amp;E)…</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>退出(&amp;Q)</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>复制(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Paste</source>
        <translation>粘贴(&amp;P)</translation>
    </message>
    <message>
        <source>Zoom &amp;in</source>
        <translation>放大(&amp;I)</translation>
    </message>
    <message>
        <source>Zoom &amp;out</source>
        <translation>缩小(&amp;O)</translation>
    </message>
    <message>
        <source>&amp;Reset zoom</source>
        <translation>恢复大小(&amp;R)</translation>
    </message>
    <message>
        <source>Unnamed applicant</source>
        <translation>未命名单位</translation>
    </message>
    <message>
        <source>None yet</source>
        <translation>还没有</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>撤销(&amp;U)</translation>
    </message>
    <message>
        <source>&amp;Undo: %1</source>
        <translation>撤销(&amp;U)：%1</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>重做(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Redo: %1</source>
        <translation>重做(&amp;R)：%1</translation>
    </message>
    <message>
        <source>In a table: commit and go down</source>
        <translation>表格中：确认并到下一行</translation>
    </message>
    <message>
        <source>In a table: commit and go right</source>
        <translation>表格中：确认并到右边一格</translation>
    </message>
    <message>
        <source>Bring back what is stored</source>
        <translation>恢复原来的内容</translation>
    </message>
    <message>
        <source>In a table: fill down</source>
        <translation>表格中：向下填充</translation>
    </message>
    <message>
        <source>In a table: delete rows</source>
        <translation>表格中：删除选中的行</translation>
    </message>
    <message>
        <source>Open the calendar of a date</source>
        <translation>打开日期的日历</translation>
    </message>
    <message>
        <source>Like the &amp;system</source>
        <translation>跟随系统(&amp;S)</translation>
    </message>
    <message>
        <source>S&amp;cenarios</source>
        <translation>方案比较(&amp;C)</translation>
    </message>
    <message>
        <source>R&amp;ules</source>
        <translation>政策文件(&amp;U)</translation>
    </message>
    <message>
        <source>I&amp;nterview</source>
        <translation>问答(&amp;N)</translation>
    </message>
    <message>
        <source>Re&amp;port</source>
        <translation>报告和材料(&amp;P)</translation>
    </message>
    <message>
        <source>Save as &amp;PDF…</source>
        <translation>存为 PDF(&amp;P)…</translation>
    </message>
    <message>
        <source>Save as &amp;web page…</source>
        <translation>存为网页(&amp;W)…</translation>
    </message>
    <message>
        <source>&amp;Spreadsheet…</source>
        <translation>电子表格(&amp;S)…</translation>
    </message>
    <message>
        <source>&amp;Calendar…</source>
        <translation>日程(&amp;C)…</translation>
    </message>
    <message>
        <source>Submission &amp;folder…</source>
        <translation>申报材料文件夹(&amp;F)…</translation>
    </message>
    <message>
        <source>P&amp;rint report…</source>
        <translation>打印报告(&amp;R)…</translation>
    </message>
    <message>
        <source>&amp;Find</source>
        <translation>查找(&amp;F)</translation>
    </message>
    <message>
        <source>Details of a fact: origin and what reads it</source>
        <translation>一项信息的详情：来历和用到它的政策</translation>
    </message>
    <message>
        <source>Find the next one; with Shift the one before</source>
        <translation>查找下一处；加 Shift 查找上一处</translation>
    </message>
    <message>
        <source>Open the menu of what has the focus</source>
        <translation>打开所在处的菜单</translation>
    </message>
</context>
<context>
    <name>window::PageStack</name>
    <message>
        <source>The folder of official texts</source>
        <translation>存放官方原文的文件夹</translation>
    </message>
    <message>
        <source>The rules are being loaded…</source>
        <translation>正在载入规则…</translation>
    </message>
</context>
<context>
    <name>window::PaperDesk</name>
    <message>
        <source>case</source>
        <translation>案卷</translation>
    </message>
    <message>
        <source>%1 report</source>
        <translation>%1测算报告</translation>
    </message>
    <message>
        <source>%1 amounts</source>
        <translation>%1金额测算表</translation>
    </message>
    <message>
        <source>%1 calendar</source>
        <translation>%1日程</translation>
    </message>
    <message>
        <source>%1 submission</source>
        <translation>%1申报材料</translation>
    </message>
    <message>
        <source>PDF (*.pdf)</source>
        <translation>PDF (*.pdf)</translation>
    </message>
    <message>
        <source>Web page (*.html)</source>
        <translation>网页 (*.html)</translation>
    </message>
    <message>
        <source>Spreadsheet (*.xlsx)</source>
        <translation>电子表格 (*.xlsx)</translation>
    </message>
    <message>
        <source>Calendar (*.ics)</source>
        <translation>日历 (*.ics)</translation>
    </message>
    <message>
        <source>New folder (*)</source>
        <translation>新文件夹 (*)</translation>
    </message>
    <message>
        <source>Save papers</source>
        <translation>保存报告和材料</translation>
    </message>
    <message>
        <source>Making the papers…</source>
        <translation>正在生成报告和材料……</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
</context>
<context>
    <name>window::Rail</name>
    <message>
        <source>Start</source>
        <translation>开始</translation>
    </message>
    <message>
        <source>Assess</source>
        <translation>测算</translation>
    </message>
    <message>
        <source>History</source>
        <translation>记录</translation>
    </message>
    <message>
        <source>Scenarios</source>
        <translation>方案</translation>
    </message>
    <message>
        <source>Rules</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>Interview</source>
        <translation>问答</translation>
    </message>
</context>
</TS>
