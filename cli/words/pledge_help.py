"""Words of the catalogue: the commands on pledges and their options."""

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
        "약속을 목록으로 보여 줍니다. -o 점검표.html은 인쇄하고 보낼 수 있는 점검표 한 장을 씁니다.\n"
        "점검표(.html, .md, .xlsx)와 달력(.ics)에는 -n을 주지 않으면 모두 실립니다.",
        "List pledges; -o checklist.html writes one page that can be sent and printed.\n"
        "A page (.html, .md, .xlsx) and a calendar (.ics) have all of them unless -n is given.",
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
        "mention(약속의 것인지 정할 언급). change에는 바른 값을 edit의 선택 사항과 같은 이름의 열에 적습니다"
        "(due, amount …).",
        "Go through what waits, one by one: accept, change or refuse, and judge; who, when, why and under "
        "which rubric is kept.\n"
        "--from takes decisions from a file of JSON lines or CSV: id, decision (accept, change, refuse, "
        "judge, join), verdict, reason, by, grounds (mentions that a verdict rests on), "
        "join (the same pledge), mention (that is of it or not). With change the right values stand in "
        "columns named as the options of edit (due, amount …).",
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
        "--by company --quote '4월에 마쳤다' --on 2025-05-02 --name 홍길동 --reason 회신",
        "platwatch pledges evidence p-0123456789ab\n"
        "platwatch pledges evidence p-0123456789ab --add https://example.org/2 --relation rebuts "
        "--by company --quote '4월에 마쳤다' --on 2025-05-02 --name 홍길동 --reason 회신",
    ),
    "help.pledges.due": (
        "기한이나 시작하는 날이 다가오는 약속을 날짜 순서로 보여 줍니다.",
        "List the pledges whose deadline, or the day on which they begin, is near, the nearest first.",
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
        "기업마다 약속이 몇 건이고 어디까지 알려졌는지 셉니다. 금액은 한 종류일 때만 더합니다.\n"
        "그 합은 단순 합입니다: 한 금액이 다른 금액에 들거나 기간이 겹칠 수 있습니다.",
        "Count pledges and what is known of them by company; amounts are added only where of one kind.\n"
        "Such a sum is no total: one amount may hold another, and periods may overlap.",
    ),
    "example.pledges.stats": ("platwatch pledges stats", "platwatch pledges stats"),
    # Options.
    "option.pledge_company": (
        "이 기업(정부·정당·단체도)의 약속만(여러 번 가능)",
        "Only of this company, authority, party or association; repeatable.",
    ),
    "option.pledge_status": (
        "회사 발표·확인된 근거·기한 상태·판정이 이런 것만(여러 번 가능: 같은 칸은 하나라도, 다른 칸은 모두)",
        "Only with this word of the promisor, evidence, clock or verdict; repeatable: of one column any, of "
        "several each.",
    ),
    "option.pledge_due": ("기한이 이날까지인 것만", "Only what is due by this day."),
    "option.pledge_since": ("이날부터 한 약속만", "Only what was said on this day or later."),
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
    "option.pledge_reason_back": ("--take-back의 까닭", "Why it is taken back."),
    "option.pledge_quote": ("원문 그대로의 말", "The words as they were said."),
    "option.pledge_url": ("출처의 주소", "Address of the source."),
    "option.pledge_said_on": ("말한 날", "The day on which it was said."),
    "option.pledge_term": ("기한", "The deadline."),
    "option.pledge_programme": ("사업 이름", "Name of the programme."),
    "option.pledge_action": ("무엇을 하겠다는지", "What is to be done."),
    "option.pledge_for": ("누구를 위한 것인지", "For whom."),
    "option.pledge_amount": ("금액(원)", "Amount in won."),
    "option.pledge_basis": ("금액의 기준", "What the amount is for."),
    "option.pledge_count": ("수: 100만 명, 3종", "How many, as 100만 명 or 3종."),
    "option.pledge_strength": ("얼마나 분명한 약속인지", "How firmly it was promised."),
    "option.pledge_binds": ("구속력", "What binds."),
    "option.pledge_from": ("결정을 적은 파일(JSON lines 또는 CSV)", "File of decisions (JSON lines or CSV)."),
    "option.pledge_add": ("더할 근거의 주소", "Address of what is to be added."),
    "option.pledge_relation": (
        "그 근거가 약속을 어떻게 하는지. 다시 밝힘, 고침, 좁힘, 넓힘, 늦춤, 추진 상황, 했다고 함, "
        "다르게 말함, 거둠, 소명이라고도 씀",
        "What it does to the pledge; by its Korean word, too (소명).",
    ),
    "option.pledge_voice": (
        "그 말을 누가 했는지. 회사, 정부·국회·법원, 제3자라고도 씀",
        "Who says so; by its Korean word, too (회사, 정부·국회·법원, 제3자).",
    ),
    "option.pledge_day": (
        "그 근거의 날(수집한 글이면 그 글의 날)",
        "Its day (by default that of a collected text).",
    ),
    "option.pledge_outlet": ("출처의 매체나 기관", "Outlet or body of the source."),
    "option.pledge_title": ("출처의 제목", "Title of the source."),
    "option.pledge_name": ("더하는 사람의 이름", "Name of who adds it."),
    "option.pledge_actor": ("약속한 기업이나 기관", "Who promised."),
    "option.pledge_kind": (
        "약속한 쪽의 종류(정하지 않으면 이름으로 알고, 모르는 이름은 기업)",
        "What kind of body promised; else as its name tells, a company where that is not known.",
    ),
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
    "option.pledge_within": (
        "이 안에 기한이 오거나 시작하는 것만: 90d, 12w, 2년",
        "Only what falls due or begins within: 90d, 12w, 2y.",
    ),
}
