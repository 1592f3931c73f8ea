package reference

// Experiments, change, governance and renewal: how partners stay on course.

func experimentPractices() []advice {
	return []advice{
		{"Go in stages from paper to prototype to comparison to pilot", "experiment.stage", "", "playbooks/run-an-experiment"},
		{"Give every stage a budget and a gate", "experiment.budget experiment.gates", "", "checklists/experiment-gate"},
		{"Agree before the start when to end it and when to do more", "experiment.kill_if experiment.scale_if", "", "glossary/kill-criterion"},
		{"Write a hypothesis that could turn out false", "experiment.hypothesis", "", "playbooks/run-an-experiment"},
		{"Imagine that it has failed, and ask why, before it begins", "retro.kind", "", "retros/2026-11-13-shadow-pilot-pre-mortem"},
		{"Look through safety, ethics, law and daily work before anybody could be harmed", "retro.kind", "", "playbooks/run-an-experiment"},
		{"Set aside how much may be lost on bold ideas", "charter.risk_budget", "", "charters/triage-pilot"},
		{"Tell what was learnt from failures as loudly as from wins, and what changed because of it", "experiment.learned update.learned", "", "experiments/synthetic-notes"},
		{"Judge an idea by evidence and not by who had it", "", "", "checklists/experiment-gate"},
		{"Compare with what is done today, not with nothing", "", "", "checklists/experiment-gate"},
		{"Scale what holds, and keep watching it", "experiment.scale_if", "", "experiments/shadow-pilot"},
		{"Replace data that cannot be shared by made-up ones, or narrow the access in time", "", "", "experiments/synthetic-notes"},
	}
}

func changePractices() []advice {
	return []advice{
		{"Agree beforehand on the signals that change the plan: a number, a dependency, a law", "roadmap.pivot_triggers.threshold roadmap.pivot_triggers.goal", "roadmap/trigger-without-threshold roadmap/trigger-fired", "playbooks/change-course"},
		{"Give each signal somebody who watches it", "roadmap.pivot_triggers.watched_by", "", "playbooks/change-course"},
		{"Rank the backlog anew every week", "backlog.ranked_on", "", "playbooks/divide-work-by-strength"},
		{"Explore an open question in a spike with an end", "backlog.items", "", "glossary/spike"},
		{"Replace a decision by a new one, and keep the old one readable", "decision.supersedes", "decision/still-accepted decision/superseded-by-proposal", "decisions/notes-stay-in-the-hospital"},
		{"Sign what was decided, and say openly what is changed in it afterwards", "page.verified.how page.amended.why", "trust/amended", "decisions/weekly-teach-back-slot"},
		{"Say by when a decision is looked at again", "decision.revisit_by", "", "decisions/shadow-mode-before-live"},
		{"Know which pages lean on a decision that no longer holds", "page.relies_on", "trust/relies-on", "guides/keep-pages-true"},
		{"Ask of a choice whether it can be undone cheaply", "decision.reversible", "", "playbooks/decision-rights"},
		{"Play through a possible future every quarter and settle what you would do", "retro.kind", "", "playbooks/change-course"},
		{"Keep the purpose and change the way", "charter.purpose", "", "playbooks/change-course"},
		{"Move people and hours to what works now", "backlog.items", "", "playbooks/change-course"},
		{"Write up a change that worked, for the next shock of its kind", "retro.lessons", "", "playbooks/change-course"},
	}
}

func governancePractices() []advice {
	return []advice{
		{"Map kinds of decision and thresholds: who decides, who is asked, on what evidence", "workstream.rights.threshold workstream.rights.evidence", "", "playbooks/decision-rights"},
		{"Say who may change scope, budget and priorities", "workstream.rights.decides", "", "playbooks/decision-rights"},
		{"Name for each decision who took it, who was asked and who was told", "decision.deciders decision.consulted decision.informed", "", "guides/reference/decision"},
		{"Keep a list of risks and issues that all can see, each with an owner and a day", "risk.due risk.likelihood risk.impact", "risk/unrated", "risks/redaction-misses-names"},
		{"Answer a raised risk within an agreed time", "risk.respond_within", "risk/past-response", "risks/nights-not-covered"},
		{"Say to whom a risk goes when nobody answers", "risk.escalates_to", "risk/escalates-nowhere", "risks/annotators-leave"},
		{"Name somebody neutral who helps in a quarrel and decides nothing", "charter.ombud", "charter/ombud-decides", "playbooks/decision-rights"},
		{"Disagree in a set form: each side argues for the other's view first", "", "", "playbooks/decision-rights"},
		{"Weigh options by criteria that were written down before them", "decision.options", "", "playbooks/decision-rights"},
		{"Notice tension early: dates that slip, owners that blur, priorities that compete", "", "", "playbooks/decision-rights"},
		{"Say how competing priorities are settled before they compete", "charter.priorities", "", "playbooks/decision-rights"},
		{"Let the chair go round", "workstream.meetings.rotates", "", "playbooks/run-the-cadence"},
		{"Have a small group for hard questions of data and ethics", "workstream.escalation", "", "playbooks/decision-rights"},
		{"Test the rules of deciding now and then, and mend them when no case is pending", "page.review_every", "trust/due", "playbooks/decision-rights"},
		{"Look ahead each quarter beyond the running month", "workstream.meetings", "", "playbooks/run-the-cadence"},
	}
}

func renewalPractices() []advice {
	return []advice{
		{"Set a day and criteria for going on, growing or stopping", "renewal.at renewal.criteria.met", "renewal/without-criteria renewal/criterion-not-judged", "renewals/2027-03-pilot"},
		{"Set the aims of the next cycle in the same sitting", "renewal.next_cycle", "renewal/without-next-cycle", "checklists/renewal-checkpoint"},
		{"Keep a register of what was built, with an owner for each", "asset.kind", "owner/missing", "playbooks/renew-the-partnership"},
		{"Count where each thing was used again", "asset.reused_by", "", "assets/redaction-script"},
		{"Put training, pages and automation into the budget as a line of their own", "renewal.next_cycle", "", "playbooks/renew-the-partnership"},
		{"Keep people who leave within reach, and open ways from one house to the other", "agreement.kind", "", "playbooks/renew-the-partnership"},
		{"Speak for people: endorse and recommend who has done good work", "", "", "playbooks/renew-the-partnership"},
		{"Compare with the baseline over years and not over weeks", "goal.lagging", "", "playbooks/renew-the-partnership"},
		{"End well: dates, handing over, thanks", "renewal.choice", "renewal/past-without-choice", "playbooks/renew-the-partnership"},
		{"Plan for bad weather: who pays, who stands in, when money or leaders change", "risk.mitigation", "", "playbooks/change-course"},
	}
}
