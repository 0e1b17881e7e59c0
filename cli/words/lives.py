"""Words of the catalogue: a bill's life, its changes, its votes, its members."""

WORDS: dict[str, tuple[str, str]] = {
    # Fields that change.
    "heading.what": ("항목", "Field"),
    "heading.old": ("전", "Before"),
    "heading.new": ("후", "After"),
    "heading.change": ("바뀐 내용", "Change"),
    "heading.so_on": ("바뀐 날", "So on"),
    "heading.learned_at": ("안 때", "Learned at"),
    "heading.service": ("서비스", "Service"),
    "heading.about": ("갈래", "About"),
    "heading.proposer_text": ("제안자", "Proposer"),
    "heading.lead_names": ("대표발의", "Lead proposers"),
    "heading.co_names": ("공동발의", "Co-proposers"),
    "heading.committee_result": ("소관위 처리 결과", "Committee result"),
    "heading.law_result": ("법사위 처리 결과", "Legislation committee result"),
    "heading.plenary_result": ("본회의 처리 결과", "Plenary result"),
    "heading.committee_referred_on": ("소관위 회부일", "Referred to committee on"),
    "heading.committee_presented_on": ("소관위 상정일", "Taken up in committee on"),
    "heading.committee_decided_on": ("소관위 의결일", "Decided in committee on"),
    "heading.law_referred_on": ("법사위 회부일", "Referred to the legislation committee on"),
    "heading.law_presented_on": ("법사위 상정일", "Taken up by the legislation committee on"),
    "heading.law_decided_on": ("법사위 의결일", "Decided by the legislation committee on"),
    "heading.plenary_presented_on": ("본회의 상정일", "Taken up by the plenary on"),
    "heading.plenary_decided_on": ("본회의 의결일", "Decided by the plenary on"),
    "heading.sent_on": ("정부이송일", "Sent to the government on"),
    "heading.promulgated_on": ("공포일", "Promulgated on"),
    "heading.promulgation_no": ("공포번호", "Promulgation no."),
    "heading.law_name": ("공포 법률", "Act promulgated"),
    "heading.stage_word": ("심사 단계", "Stage"),
    "heading.state_word": ("계류·처리", "State"),
    "heading.text": ("제안이유 및 주요내용", "Reasons and contents"),
    "heading.link": ("원문", "Document"),
    "heading.into_id": ("반영된 의안", "Taken into"),
    "heading.choice": ("의원 표결", "Member's vote"),
    "heading.ends_on": ("입법예고 마감일", "Notice ends on"),
    "heading.open": ("입법예고 진행", "Notice open"),
    "heading.held_on": ("회의일", "Meeting on"),
    "heading.party": ("정당", "Party"),
    "heading.party_basis": ("당적 근거", "Basis of party"),
    "heading.hanja": ("한자 이름", "Name in hanja"),
    "heading.district": ("선거구", "District"),
    "heading.committees": ("위원회", "Committees"),
    "kind.change": ("변경", "Changes"),
    "kind.member": ("의원", "Members"),
    # Commands.
    "help.platwatch.changes": ("무엇이 바뀌었는지 보기", "What changed"),
    "help.changes": (
        "최근에 알게 된 의미 있는 변경을 보입니다: 새 의안, 단계, 결과, 위원회, 표결, 내용, 연계.\n"
        "띄어쓰기나 식별자만 바뀐 것과, 처음 수집할 때 한꺼번에 알게 된 것은 뺍니다.",
        "List the meaningful changes learned lately: new bills, stage, result, committee, vote, text, "
        "links.\n"
        "What only changed in spelling or in ids, and what a first crawl brought, is left out.",
    ),
    "example.changes": (
        "platwatch changes --since 7d --committee 정무위\nplatwatch changes --since 2026-11-01 -o 변경.xlsx",
        "platwatch changes --since 7d --committee 정무위\n"
        "platwatch changes --since 2026-11-01 -o changes.xlsx",
    ),
    "help.bills.lineage": (
        "의안 하나에 무엇이 반영되었고 그 뒤 어떻게 되었는지 그립니다.",
        "Draw what went into a bill and what became of it.",
    ),
    "example.bills.lineage": (
        "platwatch bills lineage 2118769\nplatwatch bills lineage 2118769 --format svg > 연계.svg",
        "platwatch bills lineage 2118769\nplatwatch bills lineage 2118769 --format svg > lineage.svg",
    ),
    "help.crawl.details": (
        "의안마다 심사 경과, 회의, 제안이유, 원문, 의원별 표결을 묻습니다.\n"
        "바뀔 수 있거나 아직 묻지 않은 의안만, 주제와 플랫폼 관련 법률의 의안부터, --budget만큼만 묻습니다.\n"
        "남은 것은 다음 실행이 이어서 합니다.",
        "Ask bill by bill for its course, meetings, reasons, documents and roll calls.\n"
        "Only of bills that can change or were never asked about, those of topics and on platform acts "
        "first, within --budget.\n"
        "The next run goes on with the rest.",
    ),
    "example.crawl.details": (
        "platwatch crawl details --assembly 22 --budget 2000\nplatwatch crawl details --bill 2118769\n"
        "DATA_GO_KR_KEY=… platwatch crawl details --source datagokr --bill 2118769",
        "platwatch crawl details --assembly 22 --budget 2000\nplatwatch crawl details --bill 2118769\n"
        "DATA_GO_KR_KEY=… platwatch crawl details --source datagokr --bill 2118769",
    ),
    "example.members": ("platwatch members show 이수진", "platwatch members show 이수진"),
    "help.platwatch.members": ("의원 찾아보기", "Members of the Assembly"),
    "help.members": ("국회의원을 찾고 봅니다.", "List and show members of the Assembly."),
    "help.members.list": ("의원을 늘어놓습니다.", "List members."),
    "example.members.list": (
        "platwatch members list --party 더불어민주당",
        "platwatch members list --party 더불어민주당",
    ),
    "help.members.show": (
        "의원 한 사람의 정당, 위원회, 발의 의안을 보입니다.\n이름이 같은 의원은 식별자로 가립니다.",
        "Show a member's parties, committees and bills.\nNamesakes are told apart by their ids.",
    ),
    "example.members.show": ("platwatch members show 이수진", "platwatch members show 이수진"),
    "option.changes_since": ("이때부터(7d, 2w 또는 날짜)", "Since (7d, 2w or a day)."),
    "option.votes": ("의원별 표결도 보이기", "Show how members voted, too."),
    "option.history": ("바뀐 내력도 보이기", "Show what changed, too."),
    "option.as_of": (
        "이날 실제로 어떠했는지 보이기(지금 아는 날짜로)",
        "Show what was so on that day, by all that is known now.",
    ),
    "option.known": (
        "이날 우리가 알던 대로 보이기(뒤에 알게 된 것은 빼고)",
        "Show what was known on that day, and nothing learned later.",
    ),
    "as_of.title": (
        "{day} 기준: 출처가 적은 날짜로 본 그날의 상태(제목, 제안자, 주요 내용은 지금 것)",
        "As of {day}, by the days that sources state (title, proposers and summary are today's)",
    ),
    "as_of.not_referred": ("(아직 회부 전)", "(not yet referred)"),
    "as_of.undated": (
        "그 결과가 난 날을 몰라 그날 계류였는지 알 수 없음",
        "the day of this result is not known: it may have been pending (계류) then",
    ),
    "option.budget": ("이번에 보낼 요청 수(0: 제한 없음)", "Requests to make this time (0: no limit)."),
    "option.bill": ("먼저 물을 의안(여러 번 가능)", "Bill to ask about first; repeatable."),
    "option.topic_first": (
        "먼저 물을 주제(여러 번 가능, 기본: 모든 주제)",
        "Topic whose bills come first; repeatable (default: every topic).",
    ),
    "option.law_first": ("먼저 물을 법률(여러 번 가능)", "Act whose bills come first; repeatable."),
    "option.role": ("--proposer가 이 자격인 의안만", "Only bills in which --proposer has this role."),
    "option.party": ("이 정당의 의원만", "Members of this party."),
    "option.members_as_of": (
        "이날의 정당, 위원회, 발의, 표결로 보이기",
        "Parties, committees, bills and votes as of that day.",
    ),
    "option.name": ("이름에 이 말이 든 의원만", "Members whose name has this."),
    # Changes and history.
    "change.first": ("새로 알게 됨: {new}", "newly learned: {new}"),
    "change.new_bill": ("새 의안", "New bill"),
    "record.bill": ("의안", "Bills"),
    "record.proposer_line": ("제안자", "Proposers"),
    "record.member": ("의원", "Members"),
    "record.membership": ("소속", "Memberships"),
    "record.committee": ("위원회", "Committees"),
    "record.plenary_vote": ("본회의 표결", "Plenary vote"),
    "record.bill_course": ("심사 경과", "Course"),
    "record.meeting": ("회의", "Meeting"),
    "record.summary": ("제안이유 및 주요내용", "Reasons and contents"),
    "record.notice": ("국회 입법예고", "Notice by the Assembly"),
    "record.document": ("읽을 자료", "Document"),
    "record.absorption": ("대안·수정안 반영", "Taken in"),
    "record.roll_call": ("의원별 표결", "Roll call"),
    "changes.none": (
        "{since}부터 알게 된 의미 있는 변경이 없습니다. 처음 수집할 때 한꺼번에 알게 된 것은 세지 않습니다.",
        "No meaningful change was learned since {since}; what a first crawl brings does not count.",
    ),
    "value.true": ("있음", "yes"),
    "value.false": ("없음", "no"),
    "history.title": ("내력 ({learned}에 처음 알게 됨)", "History (first learned on {learned})"),
    "history.so_on": ("바뀐 날 {day}", "so on {day}"),
    "history.none": ("처음 알게 된 뒤 바뀐 것이 없습니다.", "Nothing has changed since."),
    "known.title": ("의안번호 {no}: {day}에 알던 내용", "Bill no. {no}: as known on {day}"),
    "known.not_yet": (
        "아직 알지 못했습니다({learned}에 처음 알게 됨).",
        "Not known yet (first learned on {learned}).",
    ),
    # Lineage.
    "lineage.back": ("이 의안에 들어온 것", "What went into it"),
    "lineage.vetoes": ("재의요구와 재의결", "Sent back, and voted on again"),
    "lineage.onward": ("그 뒤", "What became of it"),
    "lineage.none": ("알려진 연계가 없습니다.", "No links are known."),
    "lineage.no_details": (
        "이 의안을 두고 따로 물어 받은 자료(심사 경과, 대안 반영 등)가 없습니다. "
        "platwatch crawl details --bill {no} --only 명령으로 물어보세요.",
        "No answers of the services that are asked bill by bill are held of it: "
        "platwatch crawl details --bill {no} --only.",
    ),
    "lineage.unknown": ("반영 의안 미상", "not known into which bill"),
    "lineage.score": ("유사도 {score:.2f}", "similarity {score:.2f}"),
    "lineage.cut.loop": ("되돌아옴", "loops back"),
    "lineage.cut.deep": ("더 있음", "goes on"),
    "lineage.cut.many": ("더 있음", "more"),
    "relation.absorbed_into": ("대안·수정안 반영", "taken in"),
    "relation.amendment_of": ("본회의 수정안", "floor amendment"),
    "relation.reconsideration_of": ("재의요구", "reconsideration"),
    "relation.proposed_again": ("철회 뒤 다시 발의", "withdrawn and proposed again"),
    "relation.companion": ("함께 의결되어야 할 의안", "companion bill"),
    "relation.same_earlier": ("다른 국회의 같은 의안", "the same bill in another Assembly"),
    "relation.promulgated_as": ("공포", "promulgated"),
    "basis.inferred": ("추정", "inferred"),
    "basis.computed": ("계산값", "computed"),
    "basis.doubted": ("믿기 어려움: 의결 전이거나 오지 않은 날", "doubted: before the vote, or still ahead"),
    "basis.uncertain": ("불확실", "uncertain"),
    # A bill's life in show.
    "bill.summary": ("주요 내용", "In short"),
    "bill.gone": ("출처에서 사라짐(기록은 보관)", "No longer stated by the source (the record is kept)"),
    "bill.documents": ("읽을 자료", "Documents"),
    "document.minutes": ("회의록", "minutes"),
    "document.hwp": ("한글 파일", "HWP file"),
    "document.pdf": ("PDF 파일", "PDF file"),
    "bill.notices": ("국회 입법예고(§82의2)", "Notice by the Assembly"),
    "bill.notice": ("{day}까지", "to {day}"),
    "bill.lineage": ("의안 연계", "Lineage"),
    "bill.content_pending": (
        "내용을 담은 대안이나 수정안이 본회의를 거치지 않아 내용은 계류 중",
        "its content is pending (계류) until the plenary decides the bill that carries it",
    ),
    "bill.disagree": ("출처 간 불일치", "sources disagree"),
    # Votes.
    "votes.title": ("의원별 표결", "Roll call"),
    "votes.secret": ("무기명투표: 의원별 표결 없음", "A secret ballot: there is no roll call"),
    "votes.absent": ("불참 {count:,}명", "Not voting, {count:,}"),
    "votes.unclear": ("미상 {count:,}명", "Not stated how, {count:,}"),
    "votes.party_unclear": ("미상 {count}", "not stated {count}"),
    "help.bills.votes": (
        "의원별 표결을 한 사람에 한 줄로 보여 줍니다(--format csv, xlsx …).\n"
        "정당은 표결한 날의 당적을 알 때만 적고, 출처가 적은 현재 당적은 따로 적습니다.",
        "List how members voted, a row a member (--format csv, xlsx …).\n"
        "The party is that of the day of the vote, where it is known; today's stands in a column of its own.",
    ),
    "example.bills.votes": (
        "platwatch bills votes 2216765 2214593 -o 표결.xlsx",
        "platwatch bills votes 2216765 2214593 -o votes.xlsx",
    ),
    "kind.roll_call": ("의원별 표결", "Roll calls"),
    "heading.party_now": ("현재 당적", "Party today"),
    "votes.of_bill": ("의안 {no}: {why}", "Bill {no}: {why}"),
    "votes.none": ("수집된 의원별 표결이 없습니다.", "No roll call has been collected."),
    "votes.to_ask": (
        "수집된 의원별 표결이 없습니다. platwatch crawl details --bill {no} --only로 모을 수 있습니다.",
        "No roll call has been collected: platwatch crawl details --bill {no} --only collects it.",
    ),
    "votes.party_note": (
        "정당은 출처가 적은 현재 당적입니다. 당적(표결 당시)은 알 수 없습니다.",
        "Parties are as the source prints them: today's. Those at the vote are not known.",
    ),
    "votes.party_then": (
        "당적(표결 당시)을 아는 의원은 {then:,}명입니다(추정 {inferred:,}명 포함). "
        "나머지 {printed:,}명은 출처가 적은 현재 당적으로 셌습니다.",
        "Of {then:,} members the party at the vote is known ({inferred:,} of them inferred); the other "
        "{printed:,} are counted under today's, as the source prints it.",
    ),
    "party.proposed": ("제안 당시 당적: {party}", "party at the proposal: {party}"),
    "party.current": ("현재 당적: {party}", "party today: {party}"),
    "votes.party": (
        "찬성 {yes} · 반대 {no_votes} · 기권 {abstain} · 불참 {absent}",
        "for {yes} · against {no_votes} · abstained {abstain} · not voting {absent}",
    ),
    "votes.dissenters": (
        "소속 정당 다수와 다르게 표결한 의원",
        "Members who voted against their party's majority",
    ),
    "votes.difference": (
        "집계와 맞지 않습니다: {name} 집계 {stated}, 의원별 {counted}",
        "Does not add up: {name}, tally {stated}, counted {counted}",
    ),
    "votes.of.yes": ("찬성", "for"),
    "votes.of.no_votes": ("반대", "against"),
    "votes.of.abstain": ("기권", "abstained"),
    "votes.of.voted": ("재석", "voting"),
    "votes.of.members": ("재적", "members"),
    "votes.tally.sum": (
        "집계가 맞지 않습니다: 재석 {stated}, 찬성·반대·기권의 합 {counted}",
        "The tally does not add up: {stated} voting, {counted} for, against and abstained",
    ),
    "votes.tally.present": (
        "집계가 맞지 않습니다: 재석 {counted}이 재적 {stated}보다 많음",
        "The tally does not add up: {counted} voting of {stated} members",
    ),
    # Why what a source states is doubted.
    "aside.future": ("{field}: 아직 오지 않은 날({value})", "{field}: a day still ahead ({value})"),
    "aside.sum": (
        "표결 수가 맞지 않음: {sum}의 합이 재석 {value}과 다름",
        "the counts of the vote do not add up: {sum} is not {value}",
    ),
    "aside.voters": ("재석 {value}이 재적 {members}보다 많음", "{value} voting of {members} members"),
    "aside.too_early": (
        "의결({voted_on}) 전에 공포({value})",
        "promulgated ({value}) before its vote ({voted_on})",
    ),
    "aside.empty_meeting": ("이름도 날짜도 결과도 없는 회의", "a meeting without name, day or result"),
    "aside.roll_call": (
        "의원별 표결(찬성/반대/기권 {called})이 집계({tally})와 다름",
        "the roll call (for/against/abstained {called}) differs from the tally ({tally})",
    ),
    "aside.loop": ("대안 반영이 되돌아옴: {way}", "what was taken into what loops: {way}"),
    "aside.parties": (
        "대수는 {assemblies}개, 정당은 {parties}개라 대별로 가를 수 없음",
        "{parties} parties for {assemblies} Assemblies: which is of which is not known",
    ),
    "aside.no_address": ("{field}: 웹 주소가 아님({value})", "{field}: no web address ({value})"),
    "aside.characters": (
        "저장할 수 없는 글자를 �로 바꾸어 남긴 글",
        "a text kept with � for characters that cannot be kept",
    ),
    "aside.otherwise": (
        "같은 답의 다른 행과 어긋남(먼저 적힌 행을 씀)",
        "another row of the same answer says otherwise (the first is kept)",
    ),
    "aside.another": ("물은 것과 다른 답({field})", "not what was asked for ({field})"),
    # Members.
    "members.none": (
        "그런 의원이 없습니다. platwatch crawl details로 의원을 먼저 수집하세요.",
        "No such member: collect members first with platwatch crawl details.",
    ),
    "members.not_found": (
        "{who}: 그런 의원이 없습니다. platwatch members list --name으로 찾아보거나, "
        "의원을 아직 모으지 않았다면 platwatch crawl details를 실행하세요.",
        "No member {who}: try platwatch members list --name or, where no members are collected yet, "
        "platwatch crawl details.",
    ),
    "members.several": (
        "이름이 같은 의원이 여럿입니다. 식별자로 골라 주세요:\n{candidates}",
        "Several members have that name; choose one by id:\n{candidates}",
    ),
    "members.party": ("정당", "party"),
    "members.district": ("선거구", "district"),
    "members.elected_party": ("당선 당시 정당", "party when elected"),
    "members.elected_district": ("당선 선거구", "district when elected"),
    "members.party_on": ("{day} 당적: {party}", "Party on {day}: {party}"),
    "members.party_unknown": (
        "{day} 당적: 알 수 없음(그날 앞뒤로 같은 당적을 확인한 기록이 없음)",
        "Party on {day}: not known (no sightings in one party before and after that day)",
    ),
    "members.seen": ("{since} ~ {until} 확인", "seen {since} ~ {until}"),
    "members.also": ("다른 때 이름: {names}", "at other times: {names}"),
    "members.committee": ("위원회", "committee"),
    "members.bills": (
        "발의 의안: 대표발의 {led}건, 공동발의 {joined}건",
        "Bills: led {led}, joined {joined}",
    ),
    "members.bills_by_name": (
        "이 밖에 출처가 식별자 없이 이름만 적은 의안: 대표발의 {led}건, 공동발의 {joined}건"
        "(이름이 같은 다른 의원의 것일 수 있음)",
        "Beside these, bills for which the source states the name without an id: led {led}, joined {joined} "
        "(they may be a namesake's)",
    ),
    "crawl.partial.budget": (
        "정한 요청 수({budget:,}회)를 다 썼습니다. "
        "의안 {bills:,}건이 남았습니다. 다시 실행하면 이어서 합니다.",
        "The budget of {budget:,} requests is spent; {bills:,} bills are left. Run it again to go on.",
    ),
    "crawl.partial.refused": (
        "{list}: 출처가 요청이 잘못되었다고 합니다({code}). 이 서비스만 건너뛰었습니다. "
        "새 판이 있으면 올려 주세요.",
        "{list}: the source says that the request is wrong ({code}); only this service was left out. "
        "Upgrade platwatch if there is a newer version.",
    ),
    "status.backwards": (
        "최근 {days}일 사이 단계나 결과가 되돌려진 의안 {count:,}건: {bills}",
        "Bills whose stage or result was taken back in the last {days} days, {count:,}: {bills}",
    ),
    "status.gap": (
        "{assembly}대: 수집 범위 밖 번호(정부안·예산안 등일 수 있음) {count:,}개, 구간 {runs:,}곳. "
        "가장 긴 곳: {longest}",
        "Assembly {assembly}: {count:,} numbers not collected (may be government bills, budgets …) "
        "in {runs:,} runs. The longest: {longest}",
    ),
}
