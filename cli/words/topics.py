"""Words of the catalogue: topics, what belongs to each, and what is wrong with their files."""

WORDS: dict[str, tuple[str, str]] = {
    "help.platwatch.topics": ("주제와 그 범위 보기", "Topics and what belongs to each"),
    "help.topics": (
        "지켜보는 주제와 그 범위를 봅니다. --topic으로 목록을 주제에 맞게 좁힙니다.\n"
        "홈의 topics 폴더에 둔 TOML 파일은 나의 주제로, 함께 나오는 주제와 똑같이 쓰입니다.",
        "Watched matters and what belongs to each; --topic narrows lists to one.\n"
        "TOML files in the home's topics folder are your own topics, used like those that ship.",
    ),
    "example.topics": ("platwatch topics list", "platwatch topics list"),
    "help.topics.list": ("주제를 목록으로 보여 줍니다.", "List the topics."),
    "example.topics.list": ("platwatch topics list", "platwatch topics list"),
    "help.topics.show": (
        "주제 하나에 무엇이 들고 무엇이 들지 않는지, 그 근거와 함께 보여 줍니다.",
        "Show what belongs to a topic and what does not, and what that rests on.",
    ),
    "example.topics.show": (
        "platwatch topics show kakao-outage-2022\nplatwatch bills --topic 온플법",
        "platwatch topics show kakao-outage-2022\nplatwatch bills --topic online-platform-act",
    ),
    "help.topics.new": (
        "나의 주제를 적을 파일을 홈의 topics 폴더에 만듭니다. 이름은 글자와 숫자, 줄표(-)로 짓습니다.",
        "Write a file for a topic of your own into the home's topics folder. A name has letters, digits and "
        "dashes.",
    ),
    "example.topics.new": (
        "platwatch topics new 알고리즘-공개\nplatwatch topics check",
        "platwatch topics new algorithms\nplatwatch topics check",
    ),
    "help.topics.check": (
        "주제 파일의 잘못을 한 줄에 하나씩 보이고, 있으면 종료 코드 1로 끝냅니다: 모르는 항목, "
        "사전에 없는 법률·기업·기관, 색인에 없는 의안번호, 뒤바뀐 날짜, 빠진 근거.\n"
        "FILE이 없으면 함께 나오는 주제와 나의 주제를 모두 봅니다.",
        "Show what is wrong with files of topics, one line each, and exit with 1 if anything is: unknown "
        "keys, acts, companies or bodies that the gazetteer does not know, bills that the index does not "
        "have, days reversed, a basis that is missing.\n"
        "Without FILE, those that ship and your own.",
    ),
    "example.topics.check": (
        "platwatch topics check\nplatwatch topics check ./초안.toml",
        "platwatch topics check\nplatwatch topics check ./draft.toml",
    ),
    "kind.topic": ("주제", "Topics"),
    "heading.period": ("기간", "Period"),
    "heading.laws": ("법률", "Acts"),
    "heading.named": ("번호로 지정한 의안", "Bills named by number"),
    "topics.words": ("다른 이름", "Other names"),
    "topics.text_days": ("글의 기간", "Days of texts"),
    "topics.whole_laws": ("모든 의안이 드는 법률", "Acts whose every bill belongs"),
    "topics.act_words": (
        "이름에 이 말이 모두 든 법률의 의안도 듦",
        "Bills belong, too, on acts with all of these words in the name",
    ),
    "topics.not_act_words": ("다만 이름에 이 말이 들면 빠짐", "But not with one of these words in the name"),
    "topics.companies": ("기업", "Companies"),
    "topics.bodies": ("기관·단체", "Bodies"),
    "topics.people": ("관련 인물", "People in office"),
    "topics.queries": ("뉴스를 찾는 말", "News is looked for by"),
    "topics.signs": ("주제를 보이는 말", "Words that show it"),
    "topics.counts": ("포함", "What counts"),
    "topics.leaves_out": ("제외", "What does not"),
    "topics.next": (
        "이 주제의 의안: platwatch bills --topic {name}",
        "Bills of this topic: platwatch bills --topic {name}",
    ),
    "topics.made": (
        "만들었습니다: {path}\n빈 곳을 채운 뒤 platwatch topics check로 확인하세요.",
        "Written: {path}\nFill in what is empty, then run platwatch topics check.",
    ),
    "topics.checked": ("주제 파일 {files}개, 잘못 {faults}건", "Files of topics: {files}, faults: {faults}"),
    "topics.not_judged": (
        "의안번호 {count}개는 색인에 없고, 수집 범위 밖일 수 있어 판단하지 않았습니다: {numbers}",
        "{count} bill numbers are not in the index; they may be out of what was collected and were not "
        "judged: {numbers}",
    ),
    # What is wrong with a file.
    "error.topic.unreadable": (
        "{path}: TOML로 읽을 수 없습니다: {why}. 고치거나 옮겨 주세요.",
        "{path}: not readable as TOML: {why}. Mend it or move it away.",
    ),
    "error.topic.unknown": (
        "{path}: 모르는 항목 {field}. 쓸 수 있는 항목: {known}",
        "{path}: unknown key {field}. There are: {known}",
    ),
    "error.topic.missing": ("{path}: {field} 항목이 있어야 합니다.", "{path}: {field} is required."),
    "error.topic.value": (
        "{path}: {field}의 값이 맞지 않습니다(글, 글의 목록, 2024-11-06 같은 날짜, [[bills]] 가운데 하나).",
        "{path}: the value of {field} does not fit (text, a list of texts, a day as 2024-11-06, [[bills]]).",
    ),
    "error.topic.taken": (
        "{path}: {word}은(는) 이미 주제 {other}의 이름입니다. 다른 이름을 쓰세요.",
        "{path}: {word} is already a name of the topic {other}. Choose another.",
    ),
    "error.topic.name": (
        "주제 이름에는 글자와 숫자, 줄표(-)만 쓸 수 있습니다: {name}",
        "A topic's name has letters, digits and dashes only: {name}",
    ),
    "error.topic.exists": ("이미 있습니다: {path}", "It is there already: {path}"),
    "topics.fault.unsaid": ("{path}: {field} 항목이 비었습니다.", "{path}: {field} is empty."),
    "topics.fault.no_basis": (
        "{path}: 의안 {no}에 근거(basis)가 없습니다.",
        "{path}: bill {no} has no basis.",
    ),
    "topics.fault.days": (
        "{path}: 날짜가 뒤바뀌었습니다: {first}, {last}",
        "{path}: days are reversed: {first}, {last}",
    ),
    "topics.fault.law": ("{path}: 모르는 법률 {law}", "{path}: unknown act {law}"),
    "topics.fault.whole": (
        "{path}: whole_laws의 {law}은(는) laws에도 있어야 합니다.",
        "{path}: {law} of whole_laws must be in laws, too.",
    ),
    "topics.fault.company": ("{path}: 모르는 기업 {name}", "{path}: unknown company {name}"),
    "topics.fault.body": ("{path}: 모르는 기관·단체 {name}", "{path}: unknown body {name}"),
    "topics.fault.number": (
        "{path}: 의안번호는 숫자 일곱 자리입니다: {no}",
        "{path}: a bill's number has seven digits: {no}",
    ),
    "topics.fault.twice": ("{path}: 의안 {no}이(가) 두 번 있습니다.", "{path}: bill {no} is there twice."),
    "topics.fault.not_held": ("{path}: 색인에 없는 의안 {no}", "{path}: bill {no} is not in the index"),
    # What a new file says.
    "topics.skeleton": (
        """\
# 나의 주제. # 뒤는 설명입니다. 다 채운 뒤 platwatch topics check로 확인하세요.
title = "{name}"
words = ["{name}"]  # 사람들이 부르는 다른 이름. queries가 없으면 뉴스도 이 말로 찾습니다.
queries = []     # 뉴스를 찾는 말: "배달앱 수수료"
about = ""       # 무엇에 관한 주제인지 한 문장
counts = ""      # 무엇이 들어가는지
leaves_out = ""  # 무엇이 들어가지 않는지
basis = ""       # 이 범위를 무엇에 근거해 정했는지
first_day = {day}  # 첫날
# last_day = {day}       # 의안의 마지막 날. 없으면 계속됩니다.
# last_text_day = {day}  # 글의 마지막 날이 의안보다 늦을 때
laws = []        # 관련 법률: "전기통신사업법" 또는 "정통망법"
whole_laws = []  # laws 가운데, 기간 안의 모든 의안이 이 주제에 드는 법률
# act_words = []      # 이름에 이 말이 모두 든 법률의 의안도 이 주제에 듭니다: "온라인 플랫폼"
# not_act_words = []  # 다만 이 가운데 하나라도 이름에 들면 빠집니다: "종사자"
companies = []   # "카카오"
bodies = []      # "공정거래위원회"
people = []      # 공직자와 기업·단체의 대표. 일반인은 적지 않습니다.
signs = []       # 위의 이름 가까이에 있으면 이 주제임을 보이는 말: "수수료 상한"
# title_en, about_en, counts_en, leaves_out_en, basis_en에 영어도 쓸 수 있습니다.

# 번호로 지정하는 의안은 하나에 한 묶음씩 씁니다.
# [[bills]]
# no = "2118769"
# basis = "이 주제에 드는 근거"
""",
        """\
# A topic of my own. What follows # explains. Fill it in, then run platwatch topics check.
title = "{name}"
words = ["{name}"]  # other names that people give it; without queries news is looked for by them
queries = []     # words to look for news by: "배달앱 수수료"
about = ""       # what it is about, in a sentence
counts = ""      # what counts
leaves_out = ""  # what does not
basis = ""       # what this line is drawn on
first_day = {day}  # the first day
# last_day = {day}       # the last day of bills; without it the topic goes on
# last_text_day = {day}  # where texts go on for longer than bills
laws = []        # acts: "전기통신사업법" or "정통망법"
whole_laws = []  # those of laws whose every bill of these days belongs
# act_words = []      # bills on an act whose name has all of these words belong, too: "온라인 플랫폼"
# not_act_words = []  # but not where the name has one of these: "종사자"
companies = []   # "카카오"
bodies = []      # "공정거래위원회"
people = []      # people in office, heads of companies and associations; no private persons
signs = []       # words that show the matter beside one of the names above: "수수료 상한"
# title_en, about_en, counts_en, leaves_out_en and basis_en may say the same in English.

# Bills named by number, one block each.
# [[bills]]
# no = "2118769"
# basis = "why it belongs"
""",
    ),
}
