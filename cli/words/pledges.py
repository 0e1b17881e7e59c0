"""Words of the catalogue: pledges, what became of them, and the page that lays them side by side."""

WORDS: dict[str, tuple[str, str]] = {
    "help.platwatch.pledges": ("기업의 약속과 그 뒤", "What was promised, and what became of it"),
    "help.pledges": (
        "플랫폼 기업(과 정부·정당)이 한 약속을 원문 그대로 모으고, 그 뒤에 알려진 것을 봅니다.\n"
        "회사 발표, 확인된 근거, 기한 상태는 글에서 찾은 것이고, 판정은 사람이 근거를 보고 내린 것입니다.",
        "What platforms (ministries and parties, too) promised, in their own words, and what came of it.\n"
        "What the promisor says, what evidence shows and the clock are found in texts; a verdict is what a "
        "person decided.",
    ),
    "example.pledges": (
        "platwatch pledges list --company 카카오\nplatwatch pledges review",
        "platwatch pledges list --company 카카오\nplatwatch pledges review",
    ),
    "help.pledges.list": (
        "약속을 목록으로 보여 줍니다. -o 점검표.html은 인쇄하고 보낼 수 있는 점검표 한 장을 씁니다.",
        "List pledges; -o checklist.html writes one page that can be sent and printed.",
    ),
    "example.pledges.list": (
        "platwatch pledges list --company 카카오 --due 2025\n"
        "platwatch pledges list --status overdue\n"
        "platwatch pledges list -o 점검표.html\n"
        "platwatch pledges list -o 기한.ics",
        "platwatch pledges list --company 카카오 --due 2025\n"
        "platwatch pledges list --status overdue\n"
        "platwatch pledges list -o checklist.html\n"
        "platwatch pledges list -o deadlines.ics",
    ),
    "help.pledges.show": (
        "약속 하나를 원문, 뒤에 나온 언급과 달라진 것, 판정의 내력과 함께 보여 줍니다.",
        "Show one pledge: its words, every later mention with what changed, and how it was judged.",
    ),
    "example.pledges.show": (
        "platwatch pledges show p-0123456789ab",
        "platwatch pledges show p-0123456789ab",
    ),
    "help.pledges.add": (
        "글에서 찾지 못한 약속을 손으로 더합니다.",
        "Add a pledge by hand that was not found in the texts.",
    ),
    "example.pledges.add": (
        "platwatch pledges add --company 네이버 --quote '판매자 교육에 100억 원을 쓰겠다' "
        "--said-on 2025-03-04 --url https://example.org/1 --by 홍길동",
        "platwatch pledges add --company 네이버 --quote '판매자 교육에 100억 원을 쓰겠다' "
        "--said-on 2025-03-04 --url https://example.org/1 --by 홍길동",
    ),
    "help.pledges.edit": (
        "약속에 적힌 것을 고칩니다. 글의 원문과 고치기 전의 값은 남습니다.\n"
        "--join은 두 약속이 같다고, --part는 언급 하나가 이 약속의 것이 아니라고 적습니다.",
        "Correct what is noted of a pledge; its words and what stood before remain.\n"
        "--join notes that two pledges are one, --part that a mention is not of this one.",
    ),
    "example.pledges.edit": (
        "platwatch pledges edit p-0123456789ab --due 2025-12-31 --by 홍길동 --reason '원문의 연내'",
        "platwatch pledges edit p-0123456789ab --due 2025-12-31 --by 홍길동 --reason '원문의 연내'",
    ),
    "help.pledges.review": (
        "기다리는 약속을 하나씩 보고 받아들이거나 고치거나 물리고, 판정합니다. "
        "누가 언제 왜 어느 기준으로 했는지 남습니다.\n"
        "--from은 JSON lines나 CSV 파일의 결정을 한꺼번에 적습니다. 열: id, decision(accept, change, refuse, "
        "judge, join), verdict, reason, by, grounds(판정이 딛은 언급), join(같은 약속), "
        "mention(약속의 것인지 정할 언급).",
        "Go through what waits, one by one: accept, change or refuse, and judge; who, when, why and under "
        "which rubric is kept.\n"
        "--from takes decisions from a file of JSON lines or CSV: id, decision (accept, change, refuse, "
        "judge, join), verdict, reason, by, grounds (mentions that a verdict rests on), "
        "join (the same pledge), mention (that is of it or not).",
    ),
    "example.pledges.review": (
        "platwatch pledges review --by 홍길동\nplatwatch pledges review --from 결정.csv --by 홍길동",
        "platwatch pledges review --by 홍길동\nplatwatch pledges review --from decisions.csv --by 홍길동",
    ),
    "help.pledges.evidence": (
        "약속의 근거를 보거나, 찾은 근거와 회사의 소명을 더합니다.",
        "Show what bears on a pledge, or add what was found, or the company's answer.",
    ),
    "example.pledges.evidence": (
        "platwatch pledges evidence p-0123456789ab\n"
        "platwatch pledges evidence p-0123456789ab --add https://example.org/2 --relation rebuts "
        "--by company --quote '4월에 마쳤다' --reason 회신",
        "platwatch pledges evidence p-0123456789ab\n"
        "platwatch pledges evidence p-0123456789ab --add https://example.org/2 --relation rebuts "
        "--by company --quote '4월에 마쳤다' --reason 회신",
    ),
    "help.pledges.due": (
        "기한이 다가오는 약속을 기한 순서로 보여 줍니다.",
        "List the pledges whose deadline is near, the nearest first.",
    ),
    "example.pledges.due": (
        "platwatch pledges due --within 90d\nplatwatch pledges due --within 52w -o 기한.ics",
        "platwatch pledges due --within 90d\nplatwatch pledges due --within 52w -o deadlines.ics",
    ),
    "help.pledges.compare": (
        "두 기업의 약속을 같은 항목으로 나란히 셉니다. 순서를 매기지 않습니다.",
        "Count the pledges of two companies side by side, without ranking them.",
    ),
    "example.pledges.compare": (
        "platwatch pledges compare 카카오 쿠팡",
        "platwatch pledges compare 카카오 쿠팡",
    ),
    "help.pledges.stats": (
        "기업마다 약속이 몇 건이고 어디까지 알려졌는지 셉니다. 금액은 한 종류일 때만 더합니다.",
        "Count pledges and what is known of them by company; amounts are added only where of one kind.",
    ),
    "example.pledges.stats": ("platwatch pledges stats", "platwatch pledges stats"),
    # Options.
    "option.pledge_company": ("이 기업의 약속만(여러 번 가능)", "Only of this company; repeatable."),
    "option.pledge_status": (
        "회사 발표·확인된 근거·기한 상태·판정이 이런 것만(여러 번 가능)",
        "Only with this word of the promisor, evidence, clock or verdict; repeatable.",
    ),
    "option.pledge_due": ("기한이 이날까지인 것만", "Only what is due by this day."),
    "option.pledge_since": ("이날 뒤에 한 약속만", "Only what was said on this day or later."),
    "option.pledge_beneficiary": ("이 말이 받는 쪽에 있는 것만", "Only for beneficiaries named so."),
    "option.pledge_amount_min": (
        "금액이 이만큼(원)은 되는 것만",
        "Only with an amount of so many won at least.",
    ),
    "option.pledge_binding": ("구속력이 이런 것만", "Only what binds so."),
    "option.pledge_reviewed": (
        "사람이 본 것만, 또는 아직 보지 않은 것만",
        "Only what a person has looked at, or has not.",
    ),
    "option.pledge_contact": (
        "점검표에 적을, 정정을 요청할 곳",
        "Where to ask for a correction, for the page.",
    ),
    "option.pledge_by": ("누가 하는지(이름)", "Who does this (a name)."),
    "option.pledge_reason": ("까닭", "Why."),
    "option.pledge_quote": ("원문 그대로의 말", "The words as they were said."),
    "option.pledge_url": ("출처의 주소", "Address of the source."),
    "option.pledge_said_on": ("말한 날", "The day on which it was said."),
    "option.pledge_term": ("기한", "The deadline."),
    "option.pledge_programme": ("사업 이름", "Name of the programme."),
    "option.pledge_action": ("무엇을 하겠다는지", "What is to be done."),
    "option.pledge_for": ("누구를 위한 것인지", "For whom."),
    "option.pledge_amount": ("금액(원)", "Amount in won."),
    "option.pledge_basis": ("금액의 기준", "What the amount is for."),
    "option.pledge_strength": ("얼마나 분명한 약속인지", "How firmly it was promised."),
    "option.pledge_binds": ("구속력", "What binds."),
    "option.pledge_from": ("결정을 적은 파일(JSON lines 또는 CSV)", "File of decisions (JSON lines or CSV)."),
    "option.pledge_add": ("더할 근거의 주소", "Address of what is to be added."),
    "option.pledge_relation": ("그 근거가 약속을 어떻게 하는지", "What it does to the pledge."),
    "option.pledge_voice": ("그 말을 누가 했는지", "Who says so."),
    "option.pledge_day": ("그 근거의 날", "Its day."),
    "option.pledge_name": ("더하는 사람의 이름", "Name of who adds it."),
    "option.pledge_actor": ("약속한 기업이나 기관", "Who promised."),
    "option.pledge_kind": ("약속한 쪽의 종류", "What kind of body promised."),
    "option.pledge_take_back": (
        "적힌 결정 하나를 거둠: 약속의 식별자와 결정의 번호",
        "Take a recorded act back: the id of the pledge and the number of the act.",
    ),
    "option.pledge_join": (
        "같은 약속이라고 적을, 같은 기업의 다른 약속",
        "Another pledge of the same promisor that is this one.",
    ),
    "option.pledge_part": (
        "이 약속의 것이 아닌 언급: pledges show가 보여 주는 이름",
        "A mention that is not of this pledge, as pledges show names it.",
    ),
    "option.pledge_within": ("이 안에 기한이 오는 것만: 90d, 12w", "Only what falls due within: 90d, 12w."),
    # Headings: those of the page are the exact words.
    "heading.promise": ("약속(원문)", "Pledge (in its words)"),
    "heading.said": ("발표일·자리", "Said on, at"),
    "heading.binding": ("구속력", "Binding force"),
    "heading.size": ("규모(기준)", "Size (basis)"),
    "heading.due": ("기한", "Due"),
    "heading.promisor": ("회사 발표", "What the company says"),
    "heading.evidence": ("확인된 근거", "Evidence found"),
    "heading.clock": ("기한 상태", "Clock"),
    "heading.verdict": ("판정(판정자·일자·기준)", "Verdict (by whom, when, rubric)"),
    "heading.answer": ("회사 소명", "The company's answer"),
    "heading.strength": ("표현의 세기", "Strength"),
    "heading.programme": ("사업", "Programme"),
    "heading.beneficiary": ("받는 쪽", "Beneficiary"),
    "heading.review": ("검토", "Review"),
    "kind.pledge": ("약속", "Pledges"),
    "record.pledge": ("약속", "pledge"),
    "cite.kind.pledge": ("약속", "pledge"),
    # The four columns.
    "promisor.none": ("후속 발표 확인 안 됨", "no later statement found"),
    "promisor.progress": ("추진 중이라고 밝힘", "says it is under way"),
    "promisor.done": ("이행했다고 밝힘", "says it is done"),
    "promisor.changed": ("변경을 밝힘", "says it changed"),
    "promisor.withdrawn": ("철회를 밝힘", "says it is withdrawn"),
    "evidence.not_looked": ("조사 전", "not looked for yet"),
    "evidence.nothing_found": ("조사했으나 확인된 자료 없음", "looked for, nothing found"),
    "evidence.partly": ("일부 확인", "partly confirmed"),
    "evidence.third_party": ("제3자 확인", "confirmed by others"),
    "evidence.differs": ("약속과 다른 자료 있음", "some evidence differs from the pledge"),
    "clock.none": ("기한 없음", "no deadline"),
    "clock.not_due": ("도래 전", "not due"),
    "clock.soon": ("임박", "due soon"),
    "clock.overdue": ("경과", "past"),
    "verdict.not_reviewed": ("검토 전", "not reviewed"),
    "verdict.undecided": ("판단 보류", "judgement withheld"),
    "verdict.in_progress": ("추진 중", "in progress"),
    "verdict.partly_kept": ("일부 이행", "partly done"),
    "verdict.kept_changed": ("조건 변경 후 이행", "done on other terms"),
    "verdict.kept": ("이행", "done"),
    "verdict.not_kept": ("이행되지 않은 것으로 판단", "judged not to have been done"),
    "binding.voluntary": ("자발적 발표", "voluntary"),
    "binding.agreement": ("협의체 합의/상생협약", "agreement"),
    "binding.self_regulation": ("자율규제 방안", "self-regulation"),
    "binding.consent_decision": ("동의의결", "consent decision"),
    "binding.order": ("시정명령·시정요구 이행", "under an order"),
    "binding.testimony": ("국회 증언·답변", "testimony to the Assembly"),
    "binding.note": ("위법 여부를 확정한 것이 아님", "no finding that the law was broken"),
    "strength.firm": ("단정", "firm"),
    "strength.plan": ("계획", "plan"),
    "strength.conditional": ("조건부", "conditional"),
    "strength.vague": ("막연함", "vague"),
    "pledge.basis.total": ("전체", "in total"),
    "pledge.basis.per_person": ("1인당", "per person"),
    "pledge.basis.per_item": ("개당", "per item"),
    "pledge.basis.per_shop": ("점포당", "per shop"),
    "pledge.basis.per_case": ("건당", "per case"),
    "pledge.basis.per_day": ("하루", "per day"),
    "pledge.basis.per_month": ("월", "per month"),
    "pledge.basis.per_year": ("연", "per year"),
    "pledge.basis.per_week": ("주", "per week"),
    "pledge.basis.per_hour": ("시간당", "per hour"),
    "pledge.basis.per_household": ("가구당", "per household"),
    "pledge.basis.unstated": ("기준 미상", "basis not stated"),
    "pledge.relation.restates": ("다시 밝힘", "restates"),
    "pledge.relation.revises": ("고침", "revises"),
    "pledge.relation.narrows": ("좁힘", "narrows"),
    "pledge.relation.widens": ("넓힘", "widens"),
    "pledge.relation.delays": ("늦춤", "delays"),
    "pledge.relation.reports_progress": ("추진 상황", "reports progress"),
    "pledge.relation.reports_done": ("했다고 함", "reports it done"),
    "pledge.relation.contradicts": ("다르게 말함", "says otherwise"),
    "pledge.relation.withdraws": ("거둠", "withdraws"),
    "pledge.relation.rebuts": ("소명", "answers"),
    "pledge.voice.promisor": ("회사", "the promisor"),
    "pledge.voice.authority": ("정부·국회·법원", "an authority"),
    "pledge.voice.other": ("제3자", "another"),
    "pledge.what.amount": ("금액", "amount"),
    "pledge.what.count": ("수", "count"),
    "pledge.what.term": ("기한", "deadline"),
    "pledge.what.scope": ("대상", "scope"),
    "pledge.what.condition": ("조건", "condition"),
    # Cells and lines.
    "pledge.actor.company": ("기업", "company"),
    "pledge.actor.ministry": ("정부 부처", "ministry"),
    "pledge.actor.agency": ("공공기관", "agency"),
    "pledge.actor.party": ("정당", "party"),
    "pledge.actor.association": ("단체", "association"),
    "pledge.actor.other": ("그 밖", "other"),
    "pledge.by_hand": ("손으로 더함", "added by hand"),
    "pledge.inferred": ("{what}(추정)", "{what} (inferred)"),
    "pledge.until": ("{what}까지", "by {what}"),
    "pledge.if": ("조건: {what}", "on condition: {what}"),
    "pledge.looked": ("{word}({day})", "{word} ({day})"),
    "pledge.decided": ("{word}({who}, {day}, 기준 {rubric})", "{word} ({who}, {day}, rubric {rubric})"),
    "pledge.change": ("{what}: {before} → {after}", "{what}: {before} → {after}"),
    "pledge.doubt": ("확인 필요: {what}", "to be checked: {what}"),
    "pledge.doubt.satire": ("풍자나 가상의 글일 수 있음", "may be satire or made up"),
    "pledge.doubt.retraction": ("정정·반론 보도에 든 말", "in a correction or a reply"),
    "pledge.doubt.unit": ("금액의 단위 없음", "an amount without a unit"),
    "pledge.doubt.hearsay": ("전해 들은 말", "told from hearsay"),
    "pledge.doubt.like": ("비슷하나 같은지 모름", "alike, and maybe not the same"),
    "pledge.doubt.later_round": ("다음 회차일 수 있음", "may be the next round"),
    "pledge.doubt.later_kind": ("뒤에 나온 같은 종류일 수 있음", "may be a later one of its kind"),
    "pledge.action": ("하겠다는 것", "What is to be done"),
    "pledge.corrected": ("고친 것: {name}, 글에서는 {before}", "corrected: {name}, in the text {before}"),
    "pledge.followed": ("뒤에 나온 언급", "What was said of it later"),
    "pledge.later": ("뒤에 나온 언급 {count}건", "{count} later mentions"),
    "pledge.proposed": (
        "글에서 읽히는 판정(사람이 정하기 전): {word} ({why})",
        "What the texts speak for, until a person decides: {word} ({why})",
    ),
    "pledge.why.contradicted": ("다르게 말하는 자료", "something says otherwise"),
    "pledge.why.withdrawn": ("거둔다는 발표", "said to be withdrawn"),
    "pledge.why.confirmed": ("제3자의 확인", "confirmed by others"),
    "pledge.why.self_declared": ("회사의 발표뿐", "declared by the promisor alone"),
    "pledge.why.under_way": ("추진 중이라는 말", "said to be under way"),
    "pledge.acts": ("사람이 한 일", "What people did"),
    "pledge.act.add": ("더함", "added"),
    "pledge.act.edit": ("고침", "corrected"),
    "pledge.act.accept": ("받아들임", "accepted"),
    "pledge.act.refuse": ("물림", "refused"),
    "pledge.act.accept_join": ("이 약속의 것이라고 함", "said to be of this pledge"),
    "pledge.act.refuse_join": ("이 약속의 것이 아니라고 함", "said not to be of this pledge"),
    "pledge.act.judge": ("판정", "judged"),
    "pledge.act.evidence": ("근거를 더함", "added evidence"),
    "pledge.act.reverse": ("거둠", "took back"),
    "pledge.under": ("기준 {rubric}", "rubric {rubric}"),
    "pledge.taken_back": ("#{number}에서 거둠", "taken back by #{number}"),
    "pledge.review": ("검토", "Review"),
    "pledge.beneficiary": ("받는 쪽", "Beneficiary"),
    "pledge.review.found": ("글에서 찾음", "found in texts"),
    "pledge.review.waiting": ("확인 필요", "to be checked"),
    "pledge.review.accepted": ("받아들임", "accepted"),
    "pledge.review.refused": ("물림", "refused"),
    # Reviewing.
    "pledge.ask": (
        "[a] 받아들임  [c] 고침  [r] 물림  [j] 판정  [t] 다른 약속과 같음  [s] 다음에  [q] 그만",
        "[a]ccept  [c]hange  [r]efuse  [j]udge  [t]ogether with another  [s]kip  [q]uit",
    ),
    "pledge.ask_reason": ("까닭", "Why"),
    "pledge.ask_other": ("같은 약속의 식별자", "Id of the same pledge"),
    "pledge.ask_verdict": ("판정", "Verdict"),
    "pledge.ask_field": ("고칠 것", "Field"),
    "pledge.ask_value": ("바른 값", "Right value"),
    "pledge.ask_join": (
        "이 언급이 이 약속의 것입니까? [y] 예  [n] 아니요  [s] 다음에  [q] 그만",
        "Is this said of this pledge? [y]es  [n]o  [s]kip  [q]uit",
    ),
    "pledge.recorded": ("{count:,}건을 적었습니다.", "{count:,} recorded."),
    "pledge.nothing_waits": ("기다리는 약속이 없습니다.", "Nothing waits."),
    "pledge.decisions": (
        "decision은 accept, change, refuse, judge, join 가운데 하나이고, mention이 있으면 accept나 "
        "refuse입니다(적힌 것: '{given}')",
        "decision is one of accept, change, refuse, judge, join, and with a mention accept or refuse, "
        "not '{given}'",
    ),
    # Beside lists.
    "pledge.empty": ("0건. {scope}", "0 pledges. {scope}"),
    "pledge.waiting": (
        "{count:,}건은 확인이 필요합니다(pledges review).",
        "{count:,} are to be checked (pledges review).",
    ),
    "pledge.refused": (
        "물린 {count:,}건은 뺐습니다(--reviewed에 있음).",
        "{count:,} refused ones are left out (see --reviewed).",
    ),
    "pledge.lost": (
        "사람이 한 일 {count:,}건은 그 말이 든 글이 지금 없습니다:\n{lines}",
        "{count:,} acts are on words that no text has now:\n{lines}",
    ),
    "pledge.sums_of_one_kind": (
        "더한 금액은 약속 전체의 금액으로 적힌 것뿐입니다. 1인당, 건당 금액은 더하지 않았습니다.",
        "Only amounts stated for a whole pledge are added, none per person or per case.",
    ),
    "pledge.count": ("약속", "pledges"),
    # The page.
    "pledge.page": ("플랫폼 기업 약속 이행 점검표", "What platforms promised, and what came of it"),
    "pledge.as_of": ("기준일: {day}", "As of {day}"),
    "pledge.scope": ("조사 범위: {sources}({day}까지)", "Looked for in: {sources} (until {day})"),
    "pledge.not_looked": (
        "조사 범위: 약속 뒤의 글은 아직 조사하지 않았습니다.",
        "Nothing written after the pledges has been looked through yet.",
    ),
    "pledge.columns": (
        "회사 발표, 확인된 근거, 기한 상태는 글에서 찾은 것이고 서로 섞지 않습니다. "
        "판정은 사람이 근거를 보고 내린 것만 싣습니다. "
        "기한이 지났다는 표시와 확인된 자료가 없다는 말은 이행되지 않았다는 뜻이 아닙니다.",
        "What the company says, the evidence and the clock are found in texts and kept apart; a verdict "
        "stands only where a person gave one. That a deadline is past, or that nothing was found, does not "
        "mean that nothing was done.",
    ),
    "pledge.rubric": (
        "판정 기준: {version}판(docs/rubric.md)",
        "Verdicts under rubric {version} (docs/rubric.md)",
    ),
    "pledge.left_out": (
        "확인이 필요한 {count:,}건은 사람이 보기 전이라 뺐습니다.",
        "{count:,} are left out until a person has checked them.",
    ),
    "pledge.consent": ("동의의결: {note}", "Consent decisions: {note}"),
    "pledge.correct": ("정정 요청: {where}", "Corrections: {where}"),
    "pledge.correct_sender": (
        "정정 요청: 이 점검표를 보내거나 펴낸 곳",
        "Corrections: ask whoever sent or published this page",
    ),
    "pledge.manifesto": (
        "매니페스토 운동의 말로는 '이행'이 완료, '추진 중'이 정상추진, '일부 이행'이 일부추진에 가깝습니다.",
        "In the words of the manifesto movement: done is 완료, in progress 정상추진, partly done 일부추진.",
    ),
    "pledge.caption": (
        "약속 {count:,}건. 인용은 200자 이내이고, 출처를 누르면 원문으로 갑니다.",
        "{count:,} pledges; quotations of at most 200 characters, sources link to the originals.",
    ),
    "pledge.sums": ("금액의 합", "Sums"),
    "pledge.sum": (
        "{name}: 약속 전체의 금액으로 적힌 {count:,}건의 합 {sum:,}원",
        "{name}: {count:,} amounts stated for a whole pledge, {sum:,} won",
    ),
    # On a timeline.
    "event.kind.pledge": ("약속", "pledge"),
    "event.pledge.announced": ("{title} [약속]", "{title} [pledge]"),
    "event.pledge.due": ("{title} [약속의 기한]", "{title} [pledge due]"),
    "event.pledge.later": ("{title} [약속: {relation}]", "{title} [pledge: {relation}]"),
    "demo.checklist": (
        "약속 점검표를 웹 페이지 한 장으로 썼습니다: {path}",
        "The pledges, as one web page: {path}",
    ),
    # Counts.
    "heading.pledges": ("약속", "Pledges"),
    "heading.with_amount": ("금액 있음", "With an amount"),
    "heading.with_due": ("기한 있음", "With a deadline"),
    "heading.past": ("기한 경과", "Deadline past"),
    "heading.says_done": ("이행했다고 밝힘", "Says it is done"),
    "heading.confirmed": ("제3자 확인", "Confirmed by others"),
    "heading.judged": ("판정함", "Judged"),
    "heading.waiting": ("확인 필요", "To be checked"),
    "heading.sum": ("금액의 합(원)", "Sum (won)"),
    # What goes wrong.
    "error.pledges.not_found": (
        "'{what}'이라는 약속이 없습니다. {scope} 식별자는 platwatch pledges list에 있습니다.",
        "There is no pledge '{what}'. {scope} Ids stand in platwatch pledges list.",
    ),
    "error.show.of_pledges": (
        "{names}: 약속에는 쓰지 않는 선택 사항입니다.",
        "{names}: not an option for pledges.",
    ),
    "error.pledges.field": (
        "'{name}'은(는) 고칠 수 없습니다. 고칠 수 있는 것: {known}",
        "'{name}' cannot be corrected; what can be: {known}",
    ),
    "error.pledges.value": (
        "'{name}'에 쓸 수 없는 값입니다: {value}",
        "That is no value for '{name}': {value}",
    ),
    "error.pledges.row": (
        "한 줄에는 JSON 객체 하나가 있어야 합니다",
        "a line holds one JSON object",
    ),
    "error.pledges.columns": (
        "열의 수가 머리글과 다릅니다",
        "it has not as many columns as the heading",
    ),
    "error.pledges.column": (
        "'{name}'에는 글이 있어야 합니다: {value}",
        "'{name}' takes a text: {value}",
    ),
    "error.pledges.absent": ("'{name}'이(가) 없습니다", "there is no '{name}'"),
    "error.pledges.verdict": (
        "'{word}'이라는 판정은 없습니다. 있는 것: {known}",
        "There is no verdict '{word}'; there are: {known}",
    ),
    "error.pledges.mention": (
        "이 약속에는 '{what}'이라는 언급이 없습니다. 있는 것: {known}",
        "This pledge has no mention '{what}'; there are: {known}",
    ),
    "error.pledges.not_same": (
        "약속한 쪽이 서로 다르거나 이미 하나인 약속입니다: {one}, {other}",
        "Those are pledges of two promisors, or one already: {one}, {other}",
    ),
    "error.pledges.grounds": (
        "이행되지 않았다고 판단하려면 서로 독립된 출처 {due}곳의 인용이나 당국의 판단이 있어야 합니다"
        "(지금 {found}곳). "
        "pledges evidence로 더하거나 판단을 보류하세요.",
        "To judge that it was not done takes quotations of {due} independent sources or the finding of an "
        "authority ({found} so far): add them with pledges evidence, or withhold judgement.",
    ),
    "error.pledges.no_reason": ("판정에는 까닭이 있어야 합니다(reason).", "A verdict needs a reason."),
    "error.pledges.no_fields": (
        "고칠 것이 없습니다. 예: --due 2025-12-31",
        "There is nothing to correct: give --due 2025-12-31, for example.",
    ),
    "error.pledges.no_act": (
        "이 약속에는 #{number}이(가) 없습니다. 있는 것: {known}",
        "This pledge has no act #{number}; there are {known}.",
    ),
    "error.pledges.line": (
        "{path}의 {number}번째 결정을 쓸 수 없어 아무것도 적지 않았습니다: {why}",
        "Decision {number} of {path} cannot be used, and nothing was recorded: {why}",
    ),
    "error.pledges.file": ("{path}을(를) 읽을 수 없습니다: {why}", "{path} cannot be read: {why}"),
    "error.pledges.file_large": (
        "{path}은(는) 너무 큽니다(최대 {most:,}바이트). 나누어 주세요.",
        "{path} is too large (at most {most:,} bytes): split it.",
    ),
    "error.usage.pledge_status": (
        "'{word}'이라는 상태는 없습니다. 있는 것: {known}",
        "There is no status '{word}'; there are: {known}",
    ),
    "error.usage.pledge_binding": (
        "'{word}'이라는 구속력은 없습니다. 있는 것: {known}",
        "Nothing binds as '{word}'; there are: {known}",
    ),
    "error.usage.pledge_same": (
        "두 이름이 모두 '{name}'입니다. 서로 다른 둘을 주세요.",
        "Both names are '{name}': give two that differ.",
    ),
    "error.usage.pledge_add": (
        "근거를 더하려면 --add에 주소를 주세요.",
        "To add evidence, give its address with --add.",
    ),
    "error.usage.pledge_address": (
        "'{url}'은(는) 웹 주소가 아닙니다. https://로 시작하는 주소를 주세요.",
        "'{url}' is no web address: give one that begins with https://.",
    ),
    "error.usage.pledge_answer": (
        "소명(rebuts)은 회사의 말입니다. --by company를 주세요.",
        "An answer (rebuts) is the company's own: give --by company.",
    ),
    "error.usage.pledge_evidence": (
        "근거를 더하려면 {names}도 주세요.",
        "To add evidence, give {names}, too.",
    ),
    "error.usage.within": (
        "'{value}'은(는) 기간이 아닙니다. 예: 90d, 12w",
        "'{value}' is no time: write 90d or 12w.",
    ),
}
