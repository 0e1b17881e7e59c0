"""Rows of detail services as the portal sends them, made up."""

DETAIL, SUMMARY, PROPOSERS = "BILLINFODETAIL", "BPMBILLSUMMARY", "BILLINFOPPSR"
MEETINGS, CALLS, ABSORBED = "BILLJUDGECONF", "nojepdqqaweusdfbi", "TVBPMBILL11"
ALL_MEMBERS, SITTING = "ALLNAMEMBER", "nwvrqwxyaytdsfvhu"
PLENARY, SUBCOMMITTEES, PUT_DOWN, WHOLE = (
    "nwbpacrgavhjryiph",
    "TVBPMCONFINFO",
    "nayjnliqaexiioauy",
    "ALLBILLV2",
)


def about(number, assembly=22):
    return {"BILL_ID": f"PRC_{number}", "BILL_NO": f"{assembly}{number:05}"}


def detail(number, **changes):
    days = {"PPSL_DT": "2024-06-02", "RGS_RSLN_DT": None, "GVRN_TRSF_DT": None, "PROM_DT": None}
    words = {"BILL_NM": "가법 일부개정법률안", "JRCMIT_NM": "정무위원회", "RGS_CONF_NM": " ", "PROM_NO": None}
    return {**about(number), **days, **words, **changes}


def proposer(number, name, **changes):
    said = {"ERACO": "제22대", "PPSR_NM": name, "PPSR_CH_NM": None, "PPSR_POLY_NM": "가당", "REP_DIV": None}
    return {**about(number), **said, **changes}


def meeting(number, day="2024-07-01", result="상정"):
    said = {"JRCMIT_CONF_NM": "제416회 제1차", "JRCMIT_CONF_DT": day, "JRCMIT_CONF_RSLT": result}
    return {**about(number), "ERACO": "제22대", **said}


def call(number, member, choice="찬성", **changes):
    said = {"HG_NM": "이수진", "MONA_CD": member, "POLY_NM": "가당", "ORIG_NM": "비례대표", "AGE": "22"}
    when = {"VOTE_DATE": "2025-11-13 16:34:35.0", "RESULT_VOTE_MOD": choice}
    return {**about(number), **said, **when, **changes}


def summary(number, text):
    return {**about(number), "BILL_NAME": "가법 일부개정법률안", "SUMMARY": text, "AGE": "22"}
