"""Words of the catalogue: what is read in a text."""

WORDS: dict[str, tuple[str, str]] = {
    "help.platwatch.read": ("글에 나오는 날짜, 금액, 사람, 기관, 법률 읽기", "What is found in a text"),
    "help.read": (
        "글에 나오는 날짜, 금액, 사람, 기업과 기관, 법률과 의안을 찾아 그 뜻과 함께 보여 줍니다.\n"
        "날짜와 이름은 --date로 준 날(글을 낸 날)의 것으로 읽습니다. --format html은 글 위에 표시합니다.",
        "Show the dates, amounts, people, companies and bodies, laws and bills that a text names.\n"
        "Dates and names are read as of --date, the day of the text. --format html marks them in the text.",
    ),
    "example.read": (
        "platwatch read 기사.txt --date 2024-11-06\n"
        "platwatch read 기사.txt --date 2024-11-06 -o 기사.html\n"
        "pbpaste | platwatch read - --date 2024-11-06 --format json",
        "platwatch read article.txt --date 2024-11-06\n"
        "platwatch read article.txt --date 2024-11-06 -o article.html\n"
        "pbpaste | platwatch read - --date 2024-11-06 --format json",
    ),
    "option.read_date": ("글을 낸 날(기본: 오늘)", "Day of the text (default: today)."),
    "read.today": (
        "{day}(오늘)의 글로 읽었습니다. 글을 낸 날은 --date로 주세요.",
        "Read as a text of {day}, today: give the day of the text by --date.",
    ),
    "read.nothing": (
        "{path}에서 날짜, 금액, 사람, 기관, 법률을 찾지 못했습니다.",
        "No dates, amounts, people, bodies or acts were found in {path}.",
    ),
    "error.read.not_opened": (
        "{path}을(를) 열 수 없습니다({reason}). 있는 파일이나 -(표준 입력)를 주세요.",
        "Cannot open {path} ({reason}): give a file, or - for standard input.",
    ),
    "error.read.too_long": (
        "{path}: 글이 너무 깁니다(최대 {most:,}바이트). 나누어 주세요.",
        "{path} is too long (at most {most:,} bytes): give it in parts.",
    ),
    "error.read.not_text": (
        "{path}: UTF-8, UTF-16, CP949로 쓴 글이 아닙니다. 글만 담은 파일을 주세요.",
        "{path} is no text in UTF-8, UTF-16 or CP949: give a file of plain text.",
    ),
    # Headings.
    "heading.mention": ("표현", "Text"),
    "heading.value": ("뜻", "Value"),
    "heading.start": ("시작", "Start"),
    "heading.end": ("끝", "End"),
    "heading.facts": ("자세히", "Facts"),
    # What is found.
    "kind.span": ("읽은 것", "Found"),
    "mention.duration": ("기간", "Duration"),
    "mention.frequency": ("횟수", "Frequency"),
    "mention.amount": ("수량", "Amount"),
    "mention.date": ("날짜", "Date"),
    "mention.person": ("사람", "Person"),
    "mention.organisation": ("기관", "Organisation"),
    "mention.law": ("법률·의안", "Law or bill"),
    "mention.article": ("조문", "Article"),
    "mention.bill_number": ("의안번호", "Bill number"),
    "mention.identifier": ("식별 번호", "Identifier"),
    "mention.contradiction": ("어긋난 비율", "Contradiction"),
    # What an organisation is.
    "mention.company": ("기업", "company"),
    "mention.service": ("서비스", "service"),
    "mention.ministry": ("부처", "ministry"),
    "mention.agency": ("공공기관", "agency"),
    "mention.assembly": ("국회", "assembly"),
    "mention.committee": ("국회 위원회", "committee"),
    "mention.party": ("정당", "party"),
    "mention.party_organ": ("당 기구", "party organ"),
    "mention.court": ("법원·검찰", "court"),
    "mention.local": ("지방자치단체", "local government"),
    "mention.association": ("협회·단체", "association"),
    "mention.union": ("노동조합", "union"),
    "mention.university": ("대학", "university"),
    "mention.media": ("언론사", "outlet"),
    "mention.body": ("협의체·기구", "body"),
    # How it is known.
    "known_by.stated": ("글에 적힘", "stated"),
    "known_by.alias": ("다른 이름", "another name"),
    "known_by.shortened": ("줄인 이름", "shortened name"),
    "known_by.nickname": ("별칭", "nickname"),
    "known_by.together": ("묶어 부르는 말", "one word for several"),
    "known_by.beside": ("앞뒤 말로 보아", "told by the words beside it"),
    "known_by.ending": ("이름의 끝말로 보아", "told by its ending"),
    "known_by.code": ("종목 코드로 보아", "told by its stock code"),
    "known_by.defined": ("글에서 줄여 부름", "shortened in the text"),
    "known_by.quoted": ("낫표로 보아", "told by its quotation marks"),
    "known_by.form": ("이름의 꼴로 보아", "told by its form"),
    "known_by.list": ("이어 적은 이름", "in a list of names"),
    "known_by.short": ("앞에 나온 사람", "named in full elsewhere"),
    "known_by.owner": ("앞에 나온 법률", "of the law named before"),
    # How a date, an amount or a speaker is known.
    "known_by.published": ("글을 낸 날에서 셈", "counted from the day of the text"),
    "known_by.named": ("앞에 나온 날짜에서 셈", "counted from the date named before"),
    "known_by.lead": ("글이 다루는 날에서 셈", "counted from the day that the text is about"),
    "known_by.occasion": ("앞에 나온 그 일이 있던 날", "the day of what was named before"),
    "known_by.undated": ("날짜를 밝히지 않음", "no day is named"),
    "known_by.new_year": ("글을 낸 날에 가까운 새해", "the new year nearest to the day of the text"),
    "known_by.last": ("글을 낸 날 이전 가운데 마지막", "the last before the day of the text"),
    "known_by.last_by_verb": ("지난 일을 말하는 문장", "the last one, as the verb says"),
    "known_by.next": ("글을 낸 날 이후 가운데 처음", "the next after the day of the text"),
    "known_by.next_by_verb": ("앞일을 말하는 문장", "the next one, as the verb says"),
    "known_by.nearest": ("글을 낸 날에 가장 가까움", "the nearest to the day of the text"),
    "known_by.noun": ("뒤 낱말로 보아", "told by its noun"),
    "known_by.bare": ("‘원’을 줄인 금액으로 봄", "taken as won, which the text leaves out"),
    "known_by.shared": ("뒤 수의 단위로 보아", "told by the unit of the next number"),
    "known_by.band": ("‘~대’를 범위로 읽음", "a range, as ‘대’ says"),
    "known_by.fraction": ("비율을 백분율로 셈", "a fraction as a percentage"),
    "known_by.triangle": ("△·▲를 뺄셈표로 읽음", "△ or ▲ read as a minus"),
    "known_by.table": ("표의 단위로 보아", "told by its table's unit"),
    "known_by.computed": ("함께 나온 수로 셈", "computed from the counts beside it"),
}
