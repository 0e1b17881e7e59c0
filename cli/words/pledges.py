"""Words of the catalogue: what is said of pledges in lists and reviews, on the page and on timelines."""

WORDS: dict[str, tuple[str, str]] = {
    # Cells and lines.
    "pledge.actor.company": ("기업", "company"),
    "pledge.actor.ministry": ("정부 부처", "ministry"),
    "pledge.actor.agency": ("공공기관", "agency"),
    "pledge.actor.party": ("정당", "party"),
    "pledge.actor.association": ("단체", "association"),
    "pledge.actor.other": ("그 밖", "other"),
    "pledge.by_hand": ("손으로 더함", "added by hand"),
    "pledge.no_source": ("출처를 적지 않음", "no source given"),
    "pledge.attended": ("{who}(참석자, 추정)", "{who} (who attended; inferred)"),
    "pledge.until": ("{what}까지", "by {what}"),
    "pledge.starts": ("{what} 시작", "begins {what}"),
    "pledge.if": ("조건: {what}", "on condition: {what}"),
    "pledge.beside": ("{word}({more})", "{word} ({more})"),
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
    "pledge.corrected_by": ("고친 사람: {who}({day})", "corrected by {who} ({day})"),
    "pledge.unfounded": (
        "마지막 판정({word})은 근거가 모자라거나 거두어져 싣지 않습니다.",
        "The last verdict ({word}) is not shown: its grounds are too few, or were taken back.",
    ),
    "pledge.corrected_cell": ("{name}: 글에서는 {before}", "{name}: in the text {before}"),
    "pledge.grounds": ("근거: {what}", "on: {what}"),
    "pledge.followed": ("뒤에 나온 언급", "What was said of it later"),
    "pledge.later": ("뒤에 나온 언급 {count}건", "{count} later {count:mention|mentions}"),
    "pledge.proposed": (
        "글에서 읽히는 판정(사람이 정하기 전): {word} ({why})",
        "What the texts speak for, until a person decides: {word} ({why})",
    ),
    "pledge.why.contradicted": ("다르게 말하는 자료", "something says otherwise"),
    "pledge.why.withdrawn": ("거둔다는 발표", "said to be withdrawn"),
    "pledge.why.confirmed": ("제3자의 확인", "confirmed by others"),
    "pledge.why.self_declared": ("회사의 발표뿐", "declared by the promisor alone"),
    "pledge.why.under_way": ("시작했거나 일부 했다는 말", "said to be begun, or done in part"),
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
    "pledge.field.programme": ("사업", "programme"),
    "pledge.field.beneficiary": ("받는 쪽", "beneficiary"),
    "pledge.field.action": ("하겠다는 것", "what is to be done"),
    "pledge.field.strength": ("표현의 세기", "strength"),
    "pledge.field.sums": ("금액", "amount"),
    "pledge.field.count": ("수", "count"),
    "pledge.field.term": ("기한", "deadline"),
    "pledge.field.conditions": ("조건", "conditions"),
    "pledge.field.said_by": ("말한 사람", "said by"),
    "pledge.field.said_basis": ("말한 사람의 근거", "how that is known"),
    "pledge.field.said_on": ("말한 날", "said on"),
    "pledge.field.said_where": ("자리", "said at"),
    "pledge.field.said_to": ("들은 쪽", "said to"),
    "pledge.field.binding": ("구속력", "binding force"),
    "pledge.field.phase": ("동의의결의 단계", "phase"),
    "pledge.under": ("기준 {rubric}", "rubric {rubric}"),
    "pledge.words_out": (
        "(지운 글에서 온 말이라 지웠습니다)",
        "(its words were taken out with the page they came from)",
    ),
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
    "pledge.verdict": ("판정", "Verdict"),
    "pledge.ask_field": ("고칠 것", "Field"),  # an empty answer goes back
    "pledge.ask_value": ("바른 값", "Right value"),
    "pledge.ask_join": (
        "이 언급이 이 약속의 것입니까? [y] 예  [n] 아니요  [s] 다음에  [q] 그만",
        "Is this said of this pledge? [y]es  [n]o  [s]kip  [q]uit",
    ),
    "pledge.added_to": (
        "비슷한 약속 {id}의 뒤에 나온 언급으로 들어갔습니다(“{quote}”). "
        "따로 두려면 platwatch pledges edit {id} --part {anchor} --by 이름",
        "It is taken for a later mention of {id}, which is like it (“{quote}”); to keep the two apart: "
        "platwatch pledges edit {id} --part {anchor} --by NAME",
    ),
    "pledge.recorded": ("{count:,}건을 적었습니다.", "{count:,} recorded."),
    "pledge.decided_already": (
        "{count:,}건은 같은 사람이 같은 말로 이미 정한 그대로여서 다시 적지 않았습니다.",
        "{count:,} {count:is|are} as the same person decided before in the same words: not recorded again.",
    ),
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
        "{count:,}건은 확인이 필요합니다(pledges review). 점검표(html, md)는 사람이 볼 때까지 뺍니다.",
        "{count:,} {count:is|are} to be checked (pledges review); "
        "a page (html, md) leaves {count:it|them} out until then.",
    ),
    "pledge.waiting_counted": (
        "확인이 필요한 {count:,}건도 셌습니다(pledges review). 점검표(html, md)는 사람이 볼 때까지 뺍니다.",
        "{count:,} to be checked (pledges review) {count:is|are} counted; "
        "a page (html, md) leaves {count:it|them} out.",
    ),
    "pledge.refused": (
        "물린 {count:,}건은 뺐습니다(--reviewed에 있음).",
        "{count:,} refused {count:one is|ones are} left out (see --reviewed).",
    ),
    "pledge.lost": (
        "사람이 한 일 {count:,}건은 그 말이 든 글이 지금 없습니다:\n{lines}",
        "{count:,} {count:act|acts} are on words that no text has now:\n{lines}",
    ),
    "pledge.sums_of_one_kind": (
        "더한 금액은 약속 전체의 금액으로 적힌 것뿐입니다. 1인당, 건당 금액은 더하지 않았습니다. "
        "단순 합은 총액이 아닙니다: 한 금액이 다른 금액에 들거나 기간이 겹칠 수 있습니다.",
        "Only amounts stated for a whole pledge are added, none per person or per case. "
        "A plain sum is no total: one amount may hold another, and periods may overlap.",
    ),
    "pledge.count": ("약속", "pledges"),
    # The page.
    "pledge.page": ("플랫폼 기업 약속 이행 점검표", "What platforms promised, and what came of it"),
    # A page goes to who has no command line to ask for more.
    "pledge.page.cut": ("전체 {total:,}건 중 {shown:,}건", "{shown:,} of {total:,}"),
    "pledge.page.span": ("전체 {total:,}건 중 {first:,}~{last:,}번째", "{first:,} to {last:,} of {total:,}"),
    "pledge.page.refused": (
        "사람이 물린 {count:,}건은 뺐습니다.",
        "{count:,} that a person refused {count:is|are} left out.",
    ),
    "pledge.chosen": ("고른 것: {what}", "Chosen: {what}"),
    "pledge.chosen.status": ("상태", "status"),
    "pledge.chosen.due": ("기한이 이날까지", "due by"),
    "pledge.chosen.since": ("발표일이 이날부터", "said since"),
    "pledge.chosen.amount": ("금액(원) 이상", "won or more"),
    "pledge.chosen.reviewed": ("사람이 본 것", "looked at"),
    "pledge.chosen.not_reviewed": ("사람이 보지 않은 것", "not looked at"),
    "pledge.as_of": ("기준일: {day}", "As of {day}"),
    "pledge.scope": ("조사 범위: {sources}", "Looked for in: {sources}"),
    "pledge.looked": ("{source} {day}까지", "{source} until {day}"),
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
        "판정 기준: {version}판. 표에 나온 말의 뜻은 표 아래에 있습니다.",
        "Verdicts under rubric {version}; what the words mean stands below the table.",
    ),
    "pledge.left_out": (
        "확인이 필요한 {count:,}건은 사람이 보기 전이라 뺐습니다.",
        "{count:,} {count:is|are} left out until a person has checked {count:it|them}.",
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
        "{count:,} {count:pledge|pledges}; quotations of at most 200 characters, sources link to originals.",
    ),
    "pledge.sums": ("금액의 합", "Sums"),
    "pledge.sum": (
        "{name}: 약속 전체의 금액으로 적힌 {count:,}건 {sum:,}원",
        "{name}: {count:,} amount stated for a whole pledge, {sum:,} won",
    ),
    "pledge.sum_of_several": (
        "{name}: 약속 전체의 금액으로 적힌 {count:,}건의 단순 합 {sum:,}원"
        "(한 금액이 다른 금액에 들거나 기간이 겹칠 수 있어 총액이 아님)",
        "{name}: {count:,} amounts stated for whole pledges, {sum:,} won as a plain sum "
        "(no total: one may hold another, and periods may overlap)",
    ),
    # On a timeline.
    "event.kind.pledge": ("약속", "pledge"),
    "event.pledge.announced": ("{title} [약속]", "{title} [pledge]"),
    "event.pledge.due": ("{title} [약속의 기한]", "{title} [pledge due]"),
    "event.pledge.starts": ("{title} [약속의 시작]", "{title} [pledge to begin]"),
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
    "heading.summed": ("더한 금액 수", "Amounts added"),
    "heading.sum": ("금액의 단순 합(원, 겹칠 수 있음)", "Plain sum (won; may overlap)"),
    "pledge.counted": ("항목", "Number of pledges"),
    "pledge.with_amounts": ("금액이 있는 약속 {count:,}건", "{count:,} with an amount"),
    "pledge.whole_sum": ("약속 전체의 금액 {sum:,}원", "whole amount {sum:,} won"),
    "pledge.plain_sum": (
        "약속 전체의 금액 {count:,}건의 단순 합 {sum:,}원(겹칠 수 있음)",
        "plain sum of {count:,} whole amounts {sum:,} won (may overlap)",
    ),
}
