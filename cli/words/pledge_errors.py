"""Words of the catalogue: what goes wrong with pledges."""

WORDS: dict[str, tuple[str, str]] = {
    # What goes wrong.
    "error.pledges.not_found": (
        "'{what}': 없는 약속입니다. {scope}. 식별자는 platwatch pledges list에 있습니다.",
        "There is no pledge '{what}'. {scope}. Ids stand in platwatch pledges list.",
    ),
    "error.pledges.undone": (
        "'{what}': 손으로 더했다가 거둔 약속입니다(#{number}, {who}, {day}, 까닭: {reason}). "
        "되살리려면 platwatch pledges review --take-back {what} {number} --by 이름",
        "'{what}' was added by hand and taken back (#{number}, {who}, {day}, why: {reason}); to have it "
        "again: platwatch pledges review --take-back {what} {number} --by NAME",
    ),
    "error.pledges.known": (
        "같은 말의 약속이 이미 있습니다: {id}. 고치려면 platwatch pledges edit {id}를 쓰세요.",
        "A pledge in these words is there already: {id}. Correct it with platwatch pledges edit {id}.",
    ),
    "error.pledges.known_evidence": (
        "같은 글의 같은 말이 이미 있습니다: {anchor}. platwatch pledges evidence {id}에서 볼 수 있습니다.",
        "The same words of that page are there already: {anchor}; see platwatch pledges evidence {id}.",
    ),
    "error.pledges.refused": (
        "같은 말의 약속을 물린 적이 있습니다: {id}. "
        "되살리려면 platwatch pledges review --take-back {id} {number} --by 이름",
        "A pledge in these words was refused: {id}; to have it again: "
        "platwatch pledges review --take-back {id} {number} --by NAME",
    ),
    "error.pledges.by_hand": (
        "사람이 더한 근거입니다. 거두려면 platwatch pledges review --take-back {id} {number} --by 이름",
        "A person added that; to take it back: platwatch pledges review --take-back {id} {number} --by NAME",
    ),
    "error.pledges.ahead": (
        "{day}: 아직 오지 않은 날입니다. 말한 날을 주세요.",
        "{day} is yet to come: give the day on which it was said.",
    ),
    "error.pledges.told_before": (
        "말한 날({day})이 그 말을 전한 글의 날({published})보다 뒤입니다.",
        "It was said ({day}) after the text that tells it came out ({published}).",
    ),
    "error.pledges.no_company": ("--company에 이름을 주세요.", "Give a name with --company."),
    "error.pledges.due_before": (
        "기한({due})이 말한 날({day})보다 앞섭니다.",
        "The deadline ({due}) is before the day on which it was said ({day}).",
    ),
    "error.pledges.bears_before": (
        "근거의 날({found})이 약속한 날({day})보다 앞섭니다. "
        "앞서 같은 약속을 한 글이면 --relation restates로 더하세요.",
        "What is found ({found}) is older than the promise ({day}); add it with --relation restates if it is "
        "the same promise told earlier.",
    ),
    "error.pledges.no_words": (
        "--quote에 말한 그대로를 주세요.",
        "Give with --quote what was said, word for word.",
    ),
    "error.pledges.no_amount": (
        "금액이 하나인 약속에만 기준을 따로 고칠 수 있습니다(지금 {count}개). --amount도 주세요.",
        "A basis alone is corrected of one amount only ({count} here): give --amount, too.",
    ),
    "error.pledges.no_day": (
        "{url}: 수집한 글이 아니라 날짜를 모릅니다. --on으로 그 글의 날짜를 주세요.",
        "{url} was not collected, and its day is not known: give it with --on.",
    ),
    "error.show.of_pledges": (
        "{names}: 약속에는 쓰지 않는 선택 사항입니다.",
        "{names}: not an option for pledges.",
    ),
    "error.pledges.field": (
        "'{name}': 고칠 수 없는 항목입니다. 고칠 수 있는 것: {known}",
        "'{name}' cannot be corrected; what can be: {known}",
    ),
    "error.pledges.value": (
        "'{name}'에 쓸 수 없는 값입니다: {value}",
        "That is no value for '{name}': {value}",
    ),
    "error.pledges.count": (
        "'{value}': 수가 아닙니다. 예: 100만 명, 3종",
        "'{value}' is no number of anything: write 100만 명 or 3종.",
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
    "error.pledges.strange": (
        "모르는 열입니다: {names}. 이름을 바로잡거나 그 열을 빼세요. 있는 열: {known}",
        "there is no column {names}; mend its name or leave it out. There are: {known}",
    ),
    "error.pledges.idle": (
        "'{decision}'에서는 쓰지 않는 값이 있습니다: {names}. 그 값을 빼거나 decision을 바꾸세요"
        "(고칠 값에는 change, join에는 join, grounds에는 verdict도).",
        "{names} would be left aside under '{decision}': take that out, or change the decision "
        "(change for what is corrected, join for join; grounds go with a verdict).",
    ),
    "error.pledges.stated": ("'{name}': {why}", "'{name}': {why}"),
    "error.pledges.absent": ("'{name}' 값이 없습니다", "there is no '{name}'"),
    "error.pledges.verdict": (
        "'{word}': 없는 판정입니다. 있는 것: {known}",
        "There is no verdict '{word}'; there are: {known}",
    ),
    "error.pledges.mention": (
        "'{what}': 이 약속에 없는 언급입니다. 있는 것: {known}",
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
    "error.pledges.unconfirmed": (
        "이행했다는 판정(이행, 조건 변경 후 이행, 일부 이행)에는 약속하지 않은 쪽의 자료가 있어야 합니다. "
        "pledges evidence ID --add 주소 --by other --relation reports_done으로 더하거나 판단을 보류하세요.",
        "To judge that something was done takes evidence by someone other than the promisor: add it with "
        "pledges evidence ID --add URL --by other --relation reports_done, or withhold judgement.",
    ),
    "error.pledges.no_reason": ("판정에는 까닭이 있어야 합니다(reason).", "A verdict needs a reason."),
    "error.pledges.no_fields": (
        "고칠 것이 없습니다. 예: --due 2025-12-31 (파일에서는 due 열)",
        "There is nothing to correct: give --due 2025-12-31, for example (in a file, a column due).",
    ),
    "error.pledges.no_act": (
        "#{number}: 이 약속에 없는 번호입니다. 있는 것: {known}",
        "This pledge has no act #{number}; there are {known}.",
    ),
    "error.pledges.already_back": (
        "#{number}: 이미 거두었습니다(#{by}). 되돌리려면 그 거둔 일(#{by})을 거두세요.",
        "#{number} was taken back by #{by} already; to have it again, take #{by} back.",
    ),
    "error.pledges.words_out": (
        "#{number}: 글을 지우면서 거둔 것이라 되돌릴 수 없습니다.",
        "#{number} took words out for good, and cannot be taken back.",
    ),
    "error.pledges.no_lines": (
        "{path}: 결정이 한 줄도 없습니다. 머리글(id,decision,…) 아래에 약속마다 한 줄씩 적어 주세요.",
        "{path} has no decisions: write one line a pledge below the heading (id,decision,…).",
    ),
    "error.pledges.line": (
        "{path}의 {number}번째 결정을 쓸 수 없어 아무것도 적지 않았습니다: {why}",
        "Decision {number} of {path} cannot be used, and nothing was recorded: {why}",
    ),
    "error.pledges.file_encoding": (
        "{path}: UTF-8이 아니라 읽을 수 없습니다. 엑셀에서는 'CSV UTF-8(쉼표로 분리)'로 저장하세요.",
        "{path} is not in UTF-8: save it as 'CSV UTF-8' in Excel.",
    ),
    "error.pledges.file": (
        "{path}: 읽을 수 없습니다({why}). 한 줄에 JSON 객체 하나씩 적은 파일이나 쉼표로 나눈 .csv를 주세요.",
        "{path} cannot be read ({why}): give a file of JSON lines, or a .csv with commas.",
    ),
    "error.pledges.file_large": (
        "{path}: 너무 큽니다(최대 {most:,}바이트). 나누어 주세요.",
        "{path} is too large (at most {most:,} bytes): split it.",
    ),
    "error.usage.pledge_status": (
        "'{word}': 없는 상태입니다. 있는 것: {known}",
        "There is no status '{word}'; there are: {known}",
    ),
    "error.usage.pledge_binding": (
        "'{word}': 없는 구속력입니다. 있는 것: {known}",
        "Nothing binds as '{word}'; there are: {known}",
    ),
    "error.usage.pledge_two": (
        "나란히 셀 이름을 둘 주세요. 예: {example}",
        "Give the two names that are to be counted side by side, such as {example}.",
    ),
    "error.usage.pledge_same": (
        "두 이름이 모두 '{name}'입니다. 서로 다른 둘을 주세요.",
        "Both names are '{name}': give two that differ.",
    ),
    "error.usage.pledge_one_review": (
        "--from과 --take-back은 따로 실행해 주세요.",
        "Give --from and --take-back in two commands.",
    ),
    "error.usage.pledge_review_reason": (
        "--reason은 --take-back의 까닭입니다. 파일에서는 reason 열에, 하나씩 볼 때는 묻는 대로 적어 주세요.",
        "--reason is that of --take-back: a file has a column for it, and at a terminal you are asked.",
    ),
    "error.usage.pledge_add": (
        "근거를 더하려면 --add에 주소를 주세요.",
        "To add evidence, give its address with --add.",
    ),
    "error.usage.pledge_address": (
        "'{url}': 웹 주소가 아닙니다. https://로 시작하는 주소를 주세요.",
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
        "'{value}': 기간이 아닙니다. 예: 90d, 12w, 3개월, 2년",
        "'{value}' is no time: write 90d, 12w or 2y.",
    ),
    "error.usage.won": (
        "'{value}': 금액이 아닙니다. 예: 100000000, 1억, 5,000만 원",
        "'{value}' is no amount in won: write 100000000 or 1억.",
    ),
    "error.usage.name": ("{option}에 이름을 주세요.", "Give a name with {option}."),
    "error.usage.act_number": (
        "'{value}': 번호가 아닙니다. 번호는 platwatch pledges show에 있습니다(#5).",
        "'{value}' is no number of an act: platwatch pledges show has them (#5).",
    ),
}
