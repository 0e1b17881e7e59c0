"""Words of the catalogue: the query language, and what can be wrong with a query."""

WORDS: dict[str, tuple[str, str]] = {
    "error.search.too_long": (
        "검색어가 {count:,}자입니다. {limit:,}자까지 쓸 수 있으니 줄여 주세요.",
        "The query has {count:,} characters, and {limit:,} are the most: shorten it.",
    ),
    "error.search.too_many": (
        "낱말이 {count:,}개입니다. {limit}개까지 쓸 수 있으니 줄여 주세요.",
        "The query has {count:,} words, and {limit} are the most: leave some out.",
    ),
    "error.search.too_deep": (
        "괄호가 너무 깊습니다. {limit}겹까지 쓸 수 있습니다.",
        "Too many parentheses in each other: {limit} are the most.",
    ),
    "error.search.empty": (
        "찾을 낱말이 없습니다. 글자나 숫자가 있는 검색어를 주세요.",
        "There is no word to search for: give letters or numbers.",
    ),
    "error.search.quote": (
        '따옴표가 닫히지 않았습니다. 끝에 "를 붙여 주세요.',
        'This quotation is not closed: end it with ".',
    ),
    "error.search.open": ("이 괄호가 닫히지 않았습니다.", "This parenthesis is not closed."),
    "error.search.close": (
        "여는 괄호 없이 닫는 괄호가 있습니다.",
        "This parenthesis closes what was never opened.",
    ),
    "error.search.nothing": ("괄호 안에 찾을 낱말이 없습니다.", "There is no word in these parentheses."),
    "error.search.operator": (
        '{word} 옆에 찾을 낱말이 빠졌습니다. 글자 그대로 찾으려면 "{word}"처럼 따옴표로 묶어 주세요.',
        'A word is missing beside {word}. Quote it, "{word}", to search for it as a word.',
    ),
    "error.search.field": (
        "{name}: 없는 항목입니다. 쓸 수 있는 항목: {near}. 글자 그대로 찾으려면 따옴표로 묶어 주세요.",
        "No such field: {name}. There are: {near}. Quote the text to search for it as it stands.",
    ),
    "error.search.no_value": (
        "{name} 뒤에 찾을 값을 붙여 주세요.",
        "{name} needs a value after it.",
    ),
    "error.search.nested": (
        "다른 항목의 괄호 안에는 {name}을(를) 쓸 수 없습니다. 괄호 밖으로 옮겨 주세요.",
        "{name} cannot stand in the parentheses of another field: move it outside.",
    ),
    "error.search.plain": (
        "{name} 항목에는 * 나 ~ 없이 낱말이나 따옴표로 묶은 말을 주세요.",
        "The field {name} takes words or a quotation, without * or ~.",
    ),
    "error.search.choice": (
        "{name} 항목에 {value}은(는) 없습니다. 쓸 수 있는 값: {known}",
        "The field {name} knows no {value}. It takes: {known}",
    ),
    "error.search.term": (
        "{value}: 국회 대수가 아닙니다. 대수:22처럼 써 주세요.",
        "{value} is no number of an Assembly: write it like assembly:22.",
    ),
    "error.search.provision": (
        "{value}: 조문이 아닙니다. 안:제22조의9처럼 써 주세요.",
        "{value} is no article of a law: write it like provision:제22조의9.",
    ),
    "error.search.day": (
        "{value}: 날짜가 아닙니다. 2022, 2022-10, 2022-10-15나 2022-10..2022-12처럼 써 주세요.",
        "{value} is no date: write it like 2022, 2022-10, 2022-10-15 or 2022-10..2022-12.",
    ),
    "error.search.days_reversed": (
        "{value}: 앞의 날짜가 뒤의 날짜보다 늦습니다. 순서를 바꿔 주세요.",
        "{value} ends before it begins: swap the days.",
    ),
    "error.search.prefix": (
        "*는 {least}글자 이상 쓴 낱말의 끝에만 붙일 수 있습니다(예: 플랫*).",
        "* can only end a word of {least} letters or more (such as 플랫*).",
    ),
    "error.search.near": (
        '~ 뒤에는 1부터 {most}까지의 낱말 수를 주세요(예: "카카오 장애"~5).',
        '~ takes a number of words from 1 to {most} (such as "카카오 장애"~5).',
    ),
    # The page of help.
    "topic.query": (
        "낱말을 모두 담은 기록을 찾습니다. 셸에서는 작은따옴표로 묶어 주세요.\n"
        "\n"
        "  platwatch search '카카오 먹통'            두 낱말이 모두 있는 기록\n"
        "  platwatch search '온라인플랫폼'           띄어쓰기와 가운뎃점은 달라도 됩니다\n"
        "  platwatch search '방발법 과방위'          줄임말과 별칭을 압니다(쓴 대로만 찾으려면 --exact)\n"
        "  platwatch search '네이버 OR 카카오'       둘 가운데 하나라도 있는 기록\n"
        "  platwatch search '플랫폼 -온라인'         온라인이 있으면 뺍니다(플랫폼 NOT 온라인과 같음)\n"
        "  platwatch search '(보상 OR 기금) 카카오'  괄호로 묶기(OR는 나란히 쓴 낱말보다 나중에 묶임)\n"
        "  platwatch search '\"피해 보상\"'            이어서 나오는 말(띄어쓰기와 가운뎃점은 무시)\n"
        "  platwatch search '\"카카오 보상\"~5'        서로 다섯 낱말 안에 있는 열 낱말까지(~100까지)\n"
        "  platwatch search '전기통신*'              이렇게 시작하는 낱말(두 글자 이상)\n"
        "  platwatch search '제22조의9'              그 조문을 고치거나 말하는 기록\n"
        "  platwatch search 2118769                  의안번호, BILL_ID, 주소는 그 기록으로 바로 갑니다\n"
        "  platwatch search -- '-온라인'             빼기만 있는 검색어는 -- 뒤에 씁니다\n"
        "\n"
        "OR, AND, NOT은 대문자로 써야 연산자입니다. 낱말 안의 -(e-commerce)는 빼기가 아닙니다.\n"
        "4,000자, 낱말 40개, 괄호 50겹까지 쓸 수 있습니다.\n"
        "모든 낱말이 있는 기록이 먼저 나오고 전체 건수가 됩니다. 일부만 있는 기록은 뒤에 따로 셉니다.\n"
        "--explain은 검색어를 어떻게 읽었고 왜 찾았는지 보여 줍니다.\n"
        "\n"
        '항목:값으로 찾는 곳을 좁힙니다. 값은 낱말, "따옴표로 묶은 말", (하나 OR 다른 하나)입니다.\n'
        "값을 쉼표로 이으면 그 가운데 하나입니다(위원회:정무위,과방위). 그 밖의 쉼표는 띄어쓰기와 같습니다.",
        "A query finds the records that hold all of its words. Put it in single quotes in a shell.\n"
        "\n"
        "  platwatch search '카카오 먹통'            records with both words\n"
        "  platwatch search '온라인플랫폼'           spacing and middle dots do not matter\n"
        "  platwatch search '방발법 과방위'          short names are known (--exact: as typed)\n"
        "  platwatch search '네이버 OR 카카오'       records with either\n"
        "  platwatch search '플랫폼 -온라인'         none with 온라인 (the same as 플랫폼 NOT 온라인)\n"
        "  platwatch search '(보상 OR 기금) 카카오'  parentheses group; words side by side bind before OR\n"
        "  platwatch search '\"피해 보상\"'            words in a row, whatever their spacing and dots\n"
        "  platwatch search '\"카카오 보상\"~5'        up to ten words within five of each other (or ~100)\n"
        "  platwatch search '전기통신*'              words that begin so (two letters or more)\n"
        "  platwatch search '제22조의9'              records that amend or name that article\n"
        "  platwatch search 2118769                  a bill number, BILL_ID or address goes to its record\n"
        "  platwatch search -- '-온라인'             a query that begins with a minus goes after --\n"
        "\n"
        "OR, AND and NOT are operators in capitals only; a - inside a word (e-commerce) excludes nothing.\n"
        "The most are 4,000 characters, 40 words and 50 parentheses in each other.\n"
        "Records with all words come first and make the total; those with some follow, counted apart.\n"
        "--explain tells how the query was understood and why each record was found.\n"
        "\n"
        'field:value narrows a search. A value is a word, "a quotation" or (one OR another).\n'
        "Values joined by commas are any of them (committee:정무위,과방위); elsewhere a comma is a space.",
    ),
    "topic.query.days": (
        "날짜는 2022, 2022-10, 2022-10-15, 2022.10.15, 2022년10월로 쓰고, 기간은 2022-10..2022-12,\n"
        "2022-10.., ..2022-12로 씁니다. 날짜가 적혀 있지 않은 기록은 나오지 않습니다.",
        "A day is 2022, 2022-10, 2022-10-15, 2022.10.15 or 2022년10월; a period is 2022-10..2022-12,\n"
        "2022-10.. or ..2022-12. Records that state no such day are left out.",
    ),
    "topic.query.title": ("제목에 있는 말. 제목:플랫폼", "Words of the title. title:플랫폼"),
    "topic.query.content": (
        "의안의 제안이유 및 주요내용, 기사와 보도자료의 본문에 있는 말. 내용:(소상공인 보상)",
        "Words of a bill's reasons and contents, or of an article's text. content:(소상공인 보상)",
    ),
    "topic.query.proposer": (
        "대표발의자나 공동발의자. 발의자:최승재",
        "A lead or co-proposer. proposer:최승재",
    ),
    "topic.query.lead": ("대표발의자. 대표발의:최승재", "The lead proposer. lead:최승재"),
    "topic.query.co": ("공동발의자. 공동발의:이훈기", "A co-proposer. co:이훈기"),
    "topic.query.proposer_kind": (
        "제안자 구분: 의원, 위원장, 정부 …. 제안자구분:위원장",
        "Kind of proposer: 의원, 위원장, 정부 …. proposer_kind:위원장",
    ),
    "topic.query.committee": ("소관위원회. 위원회:정무위", "The committee. committee:정무위"),
    "topic.query.company": ("기업과 그 서비스. 회사:카카오", "A company and its services. company:카카오"),
    "topic.query.law": ("법률. 법률:방발법", "The act. law:방발법"),
    "topic.query.provision": ("조문. 안:제35조의2", "An article of a law. provision:제35조의2"),
    "topic.query.status": (
        "계류나 처리, 처리 결과. 상태:계류",
        "계류 (pending), 처리 (decided) or a result. status:pending",
    ),
    "topic.query.stage": (
        "지금 있는 단계(platwatch help stages). 공포된 것은 공포일:2023.. 단계:본회의의결",
        "The stage where it stands now (platwatch help stages). stage:본회의의결",
    ),
    "topic.query.result": ("처리 결과. 결과:대안반영폐기", "The result. result:대안반영폐기"),
    "topic.query.kind": (
        "의안, 기사, 보도자료, 발표, 글, 약속. 종류:기사",
        "bill, article, release, statement, post or pledge. kind:article",
    ),
    "topic.query.source": (
        "수집한 출처(platwatch sources list). 출처:press_releases",
        "Where it was collected (platwatch sources list). source:press_releases",
    ),
    "topic.query.outlet": (
        "매체나 부처, 기업. 매체:과학기술정보통신부",
        "The outlet. outlet:과학기술정보통신부",
    ),
    "topic.query.topic": (
        "주제(platwatch topics list). 주제:kakao-outage-2022",
        "The topic (platwatch topics list). topic:kakao-outage-2022",
    ),
    "topic.query.assembly": ("국회의 대수. 대수:22", "The Assembly by number. assembly:22"),
    "topic.query.proposed_on": (
        "제안된 날. 발의일:2022-10..2022-12",
        "The day of proposal. proposed:2022-10..2022-12",
    ),
    "topic.query.decided_on": ("의결된 날. 의결일:2022-12", "The day of the decision. decided:2022-12"),
    "topic.query.promulgated_on": ("공포된 날. 공포일:2023", "The day of promulgation. promulgated:2023"),
    "topic.query.in_force_on": ("시행되는 날. 시행일:2023..", "The day it is in force. in_force:2023.."),
    "topic.query.published_on": (
        "기사, 보도자료, 발표가 나온 날. 보도일:2022-12",
        "The day of publication. published:2022-12",
    ),
    "topic.query.event_on": (
        "글이 말하는 일이 있은 날. 사건일:2022-10-15",
        "The day of what a text tells of. event:2022-10-15",
    ),
}
