"""The words around numbers: currencies, counters, what bounds an amount, for whom and how often it is."""

from __future__ import annotations

import re
from typing import Literal

Bound = Literal["GE", "GT", "LE", "LT", "MAX", "MIN", "APPROX", "APPROX_MORE", "SEVERAL"]

CURRENCIES = {
    **{"원": "KRW", "달러": "USD", "불": "USD", "센트": "USD", "엔": "JPY", "유로": "EUR", "위안": "CNY"},
    **{"파운드": "GBP", "루피": "INR", "루블": "RUB", "바트": "THB", "페소": "PHP", "프랑": "CHF"},
    **{"캐나다달러": "CAD", "호주달러": "AUD", "홍콩달러": "HKD", "싱가포르달러": "SGD", "대만달러": "TWD"},
    **{"미국달러": "USD", "미달러": "USD", "￦": "KRW", "₩": "KRW", "$": "USD", "€": "EUR", "£": "GBP"},
    **{"¥": "JPY", "뉴질랜드달러": "NZD", "위안화": "CNY", "엔화": "JPY", "유로화": "EUR"},
}
_COUNTER_WORDS = (
    "개국 개사 개소 개교 개월치 가구 가지 종류 가맹점 세대 차례 마리 켤레 사람 군데 곳 명 건 개"
    " 종 편 장 권 표 배 석 톤 평 회 번 인 채 벌 쌍 팀 척 병 잔 통 봉 필지 포인트 뷰 화소 ㎡ ㎞ km kg GB TB MB"
)
COUNTERS = tuple(_COUNTER_WORDS.split())
NATIVE = {
    **{"한": 1, "두": 2, "세": 3, "석": 3, "네": 4, "넉": 4, "다섯": 5, "여섯": 6, "일곱": 7, "여덟": 8},
    **{"아홉": 9, "열": 10, "열한": 11, "열두": 12, "스무": 20, "서른": 30, "마흔": 40, "쉰": 50},
}
BOUNDS: dict[str, Bound] = {
    **{"이상": "GE", "초과": "GT", "이하": "LE", "미만": "LT", "이내": "LE", "남짓": "APPROX_MORE"},
    **dict.fromkeys(("상당", "가량", "안팎", "내외", "정도", "수준", "선", "쯤"), "APPROX"),
}
BEFORE: dict[str, Bound] = {
    **dict.fromkeys(("최대", "많게는", "최고", "최장"), "MAX"),
    **dict.fromkeys(("최소", "적어도", "적게는", "최저"), "MIN"),
    **dict.fromkeys(("약", "대략", "거의", "얼추", "줄잡아"), "APPROX"),
}
COMPARED = frozenset({"GE", "GT", "LE", "LT"})

SPACE = r"[ \u00a0\u3000]"
SEVERAL_NATIVE = {
    **{"한두": (1, 2), "두세": (2, 3), "두서너": (2, 4), "서너": (3, 4), "너댓": (4, 5), "네댓": (4, 5)},
    **{"네다섯": (4, 5), "대여섯": (5, 6), "대엿": (5, 6), "예닐곱": (6, 7), "일고여덟": (7, 8)},
    **{"여덟아홉": (8, 9)},
}
_DIGITS = "[일이삼사오육칠팔구]"
_NUMERALS = "일이삼사오육칠팔구십백천만억조"
PEOPLE = (
    "관객|이용자|회원|가입자|사용자|구독자|고객|국민|시민|노동자|자영업자|소상공인|유튜버|관중|인파|청년|인구"
)
_HANGUL_UNITS = (
    f"{PEOPLE}|원|달러|불|센트|엔(?!진)|유로|위안|파운드|명|여명|여개|개(?![월발선최입])|곳|건|여건|퍼센트|배"
)
START = re.compile(
    r"(?P<sign>(?:[₩￦$€£¥]|(?<![A-Za-z])(?:KRW|USD|EUR|JPY|CNY|GBP))[ ]?)?(?<![\d.,])(?P<digit>\d)"
    rf"|(?<![가-힣])(?P<hangul>(?!만원{SPACE}?(?:버스|관중|열차|사례|지하철"
    rf"|전철))(?={_DIGITS}{{0,3}}+[십백천만억조쩜]|{_DIGITS}불{_DIGITS})"
    rf"[{_NUMERALS}](?=[{_NUMERALS}쩜점]{{0,20}}+여?{SPACE}?(?:{_HANGUL_UNITS})))"
    r"|(?<![가-힣])(?P<several>(?:수|몇)[ ]?[십백천만억조])"
    rf"|(?<![가-힣])(?P<native>(?:{'|'.join(sorted({**NATIVE, **SEVERAL_NATIVE}, key=len, reverse=True))}))"
    rf"(?P<gap>{SPACE}?)"
    rf"(?P<counter>곳|명(?!의로)|차례|가지|사람|군데|배로|건의?|번째|개사|개국)"
)
_NATIONS = "캐나다|호주|홍콩|싱가포르|대만|뉴질랜드|미국|미"
UNIT = re.compile(
    rf"{SPACE}?(?:"
    rf"(?P<points>(?:[%％]|퍼센트){SPACE}?(?:[pP](?![A-Za-oq-z])|포인트(?!{SPACE}?(?:적립|지급|환급)))"
    r"|bps?(?![A-Za-z])|베이시스[ ]?포인트)"
    r"|(?P<percent>[%％]|퍼센트|프로(?![가-힣]))"
    rf"|(?P<currency>(?:(?:{_NATIONS}){SPACE}?)?달러|원(?![칙색탁심소고장])|불(?![가-힣])"
    rf"|불(?=[이을은의에])|센트(?!럴)"
    r"|엔화?(?![진트터지])|유로화?|위안화?|파운드|루피|루블|바트|페소|프랑|[₩￦])"
    rf"|(?P<counter>{'|'.join(sorted(COUNTERS, key=len, reverse=True))})"
    r")"
)
# A counter that begins another word is none: 2개월, 3회계연도, 10인치, 3종합, 1인 가구, 5번째.
NOT_COUNTED = re.compile(
    r"개(?:정|혁|편|시|막|통|월|년|발|선|최)|회(?:복|수|피|계|의|원|차|담|사|장(?!이))|인(?:[치분용하상정가수증식건력재터프허]"
    r"|[ \u00a0]?(?:가구|기업|미디어"
    r"|시위|방송))"
    r"|종(?:잣|결|합|료|목(?!의)|교|로|전|사)|번(?:다|[ ]돈|째|길|지|호|가)|배(?:달|터|송|포|분|출|당|상)"
    r"|장(?:관|애|소|기|르|치|관)"
    r"|통(?:과|큰|장|보|일|신|상|합|계)|편(?:성|의|집)|석(?:유|사|탄)|건(?:립|물|설|강|축)"
    r"|표(?:준|적|시)|권(?:고|한|역|리)|병(?:원|상)"
    r"|명(?:령|단|예|확|의[ ]?로)|평(?:가|균|소)|채(?:무|권|용|널)|톤(?:급)|팀장|벌(?:어|었|금|점|써)|잔(?:액"
    r"|여)|봉(?:사|급)"
)
SUFFIX = re.compile(
    rf"{SPACE}?(?:(?P<bound>{'|'.join(BOUNDS)})(?![가-힣]{{0,4}}+권)|(?P<plus>\+(?:[ ]?(?:α|알파))?)"
    rf"|(?P<over>(?:[을를이가]{SPACE})?(?:초과하|넘|웃도|상회하))"
    rf"|(?P<under>(?:에{SPACE})?(?:못{SPACE}?미치|밑도)))"
)
# 10만원대 후반 is from 100,000 to 200,000 won; 대 begins another word in 10억 대출.
BAND = re.compile(
    rf"{SPACE}?대(?:{SPACE}?[초중후]반)?(?=[ \u00a0,.)(~∼·…’”\"'\]]|$"
    r"|(?:[로를의에가는인과와도]|까지|부터|에서|으로|이다|였다|였던|였고)(?![가-힣]{2}))"
)
EACH = re.compile(rf"{SPACE}?씩")
SCALE = re.compile(r"[ ]?(?P<scale>million|billion|trillion|[mM](?![A-Za-z])|[bB]n)")
SCALES = {"million": 10**6, "m": 10**6, "billion": 10**9, "bn": 10**9, "trillion": 10**12}
TOTAL_OF = re.compile(
    rf"(?:총|전체{SPACE}?합쳐|합쳐|통틀어){SPACE}[가-힣]{{1,8}}(?:{SPACE}[가-힣]{{1,8}})?{SPACE}?$"
    rf"|\d(?:년|개월){SPACE}?(?:간|동안|에{SPACE}걸쳐){SPACE}?(?:총|약)?{SPACE}?$"
)
NOUN = re.compile(rf"{SPACE}?(?:{PEOPLE}|(?P<times>다운로드|클릭))")
PREFIX = re.compile(
    r"(?:(?P<total>총|모두|합계|도합|전체|누적)[ ]?|(?P<bound>최대|최소|최고|최저|최장|적어도|많게는"
    r"|적게는|대략|거의|얼추|줄잡아|약)[ ]?"
    r"|(?P<person>(?:1인|1명|한[ ]?사람|한[ ]?명)(?:당|[ ]?기준)?|[인명]당)[ ]?"
    r"|(?P<item>(?:건|개|장|회|쿠폰[ ]?1장|1건|1개|1회)당)[ ]?"
    r"|(?P<shop>(?:점포|업체|매장|가맹점|가게|사업장|업소|기업|회사)[ ]?(?:1곳|한[ ]?곳)?당)[ ]?"
    r"|(?P<household>(?:1?가구|세대)당)[ ]?|(?P<dollar>(?:1[ ]?)?달러당)[ ]?"
    r"|(?P<hour>시급|시간당)(?:은|이)?[ ]?"
    r"|(?P<month>매월|매달|월급|월|한[ ]?달(?:에)?|달마다)[ ]?|(?P<year>매년|해마다|연간|연봉|연|1년에)[ ]?"
    r"|(?P<week>매주|주급|주|일주일에)[ ]?|(?P<day>매일|하루(?:에)?|일당|일)[ ]?){1,3}$"
)
PERS = ("person", "item", "shop", "household", "dollar", "hour", "month", "year", "week", "day")
RATES = {"month": "월", "year": "연", "week": "주", "day": "일"}
_ARROW = "[→⟶➔➜⇒]"
ARROW = re.compile(rf"{SPACE}?{_ARROW}{SPACE}?")
CHANGED = re.compile(rf"(?:에?서{SPACE}?|{SPACE}?{_ARROW}{SPACE}?)(?:최대|약)?{SPACE}?")
RANGE = re.compile(rf"{SPACE}?(?:[~∼～〜–—]|-(?!\d{{3,4}}-)|에서|부터){SPACE}?")
MEASURE = re.compile(
    r"(?:매출|거래|판매|피해|손해|손실|자산|소득|결제|보유|이용자|가입자|직원|종업원|상시근로자|근로자"
    r"|시가총액|자본금|면적|규모|금액|기준)"
    r"(?:액|금|금액|총액|규모|수|자수)?(?:이|가|은|는|의)?[ \u00a0]?(?:연간|연|월|일평균"
    r"|평균)?[ \u00a0]?(?:약|총)?[ ]?$"
)
CONDITIONAL = re.compile(
    rf"(?:인|일|의)?{SPACE}?(?:경우|때(?:에|는)?)|이면|이라면|라면|인{SPACE}(?!것|만큼)"
    rf"|의{SPACE}?(?:업체|사업자|기업|가게|점포|플랫폼)"
    rf"|{SPACE}?(?:업체|사업자|기업|가게|점포|소상공인|가맹점|피해|사례|플랫폼|가구|회사|대상)"
    rf"|{SPACE}(?:[가-힣]{{1,8}}{SPACE})?(?:결제|구매|주문|이용|사용|보유|거래|판매|입점|가입|납부|재직|근무|연체"
    rf"|충전|적립|달성|신청)(?:한|하는|했던|하면|할|된|되는|하고{SPACE}있는|중인){SPACE}?"
)
# What joins two conditions: 1,000만 명 이상 또는 트래픽 2% 이상인.
JOINED = re.compile(
    rf"(?:이고|이면서|이거나|이며|인{SPACE})?,?{SPACE}?(?:또는|혹은|및|그리고|동시에|이면서)?{SPACE}?[^.!?\n\d]{{0,24}}"
)
JOINS = re.compile("또는|혹은|및|그리고|동시에|이면서|이고|이거나|이며")
# 1628억 in a headline is money, but 14억 인구, 46억 년, 법 3조 are none.
NOT_MONEY = re.compile(
    rf"{SPACE}?(?:년|광년|번|배|픽셀|바이트|비트|토큰|개월|마디|단어|글자|분의|리터|조각|파라미터|매개변수|[A-Za-z가-힣]?㎡)"
    rf"|[의에은는을를과와도]?{SPACE}?제?\d|(?:항|호|목)|[가-힣]*{SPACE}?(?:인구|명|개|건)(?![가-힣])"
)
HEADS = re.compile(
    rf"(?:(?P<people>{PEOPLE})(?:{SPACE}?수)?|(?P<times>다운로드|조회{SPACE}?수|재생{SPACE}?수|클릭))"
    rf"(?:[은는이가])?{SPACE}?(?:총|약|누적|전체)?{SPACE}?$"
)
MONEYED = re.compile(
    rf"(?:예산안?|매출액?|자산|이익|흑자|적자|손실|시총|시가총액|사업비|시장|거래액|빚|부채|기금|투자|총|약|최대|대금|국비"
    rf"|누적|규모|가치|과징금|추경|펀드){SPACE}?$"
)
MONEYED_AFTER = re.compile(
    rf"{SPACE}?(?:대(?![가-힣])|원대|규모|투자|투입|시장|돌파|육박|달성|클럽|푼다|풀|지원|펀드|기금|매출|적자|흑자"
    rf"|과징금|손실|추경|예산|넘[는어었은]|들여|이상|안팎|쏟아|배상|대출|빚|어치)"
)
# A minus, or △ and ▲ as Korean accounts print it.
MINUS = re.compile(rf"(?P<triangle>[△▲])$|(?<![\w%％)\]~∼.])[-−]$|마이너스{SPACE}?(?:\([-−]\){SPACE}?)?$")
FRACTION = re.compile(
    rf"(?<![\d.,가-힣])(?P<whole>\d{{1,5}}|[이삼사오육칠팔구십백천만]{{1,3}}){SPACE}?분의{SPACE}?"
    r"(?P<part>\d{1,5}(?:\.\d{1,3})?|[일이삼사오육칠팔구]{1,2}(?=[ 을를은는이가로의도,.)]|$))"
    rf"|(?<![가-힣])(?P<half>절반)(?!의{SPACE}?(?:성공|승리|실패))"
    r"|(?<![\d.,])(?P<tenths>\d)할(?:[ ]?(?P<hundredths>\d)푼)?(?![가-힣]?[인당머부애증])"
)
