package reference

// Purpose, trust, openness and roles: the first agreements of partners.

func purposePractices() []advice {
	return []advice{
		{"Write one page together that says why the partners work together", "charter.purpose", "", "playbooks/write-the-charter"},
		{"Choose two or three results that count, each with today's value, a target and a day", "charter.outcomes.target charter.outcomes.by", "charter/outcome-without-measure charter/outcome-not-measured", "playbooks/write-the-charter"},
		{"Say which partner each result serves, so that both see why they take part", "charter.outcomes.serves", "", "charters/triage-pilot"},
		{"Let each partner put its own priorities on paper before it reads the other's", "charter.priorities", "charter/unknown-partner", "playbooks/write-the-charter"},
		{"Name the smallest result that would make both partners go on", "charter.minimum_credible_win charter.win_reached", "charter/win-not-judged", "glossary/minimum-credible-win"},
		{"Watch two or three early signs and tie choices to them", "charter.leading_indicators.acts charter.leading_indicators.goal", "goal/past-threshold-without-update", "glossary/leading-indicator"},
		{"Write assumptions down and give each a cheap test with an owner", "charter.assumptions.experiment", "charter/assumption-without-experiment", "playbooks/write-the-charter"},
		{"Write down what binds each side: law, staff, money, dates", "charter.constraints", "", "charters/triage-pilot"},
		{"Draw the lines that nobody may cross, and how a breach would be noticed", "charter.red_lines.noticed", "charter/no-red-lines", "glossary/red-line"},
		{"Limit the first phase in time and talk everything over again at its middle", "charter.midpoint charter.midpoint_result", "charter/midpoint-without-result", "playbooks/write-the-charter"},
		{"Compare results with targets every week, and keep what the failed attempts taught", "update.learned", "", "playbooks/run-the-cadence"},
		{"Make sure that a word means the same to both sides", "term.says", "term/unknown-partner", "glossary/index"},
	}
}

func trustPractices() []advice {
	return []advice{
		{"Begin with promises that are small, quick and easy to undo; grow them when they are kept", "", "", "playbooks/earn-trust"},
		{"Keep a promise, or move it before its day has come", "roadmap.milestones.was.why", "change/promise roadmap/milestone-overdue", "playbooks/earn-trust"},
		{"Agree how contributors are named before there is anything to be named for", "agreement.kind", "", "agreements/fair-credit"},
		{"Name on every page who contributed what", "page.credits.for", "", "playbooks/earn-trust"},
		{"Publish how fast each side answers and how much mentoring it gives", "agreement.service_levels.within", "agreement/service-level-missed", "playbooks/earn-trust"},
		{"Have a gentle way up for trouble, with a time on every step", "workstream.escalation.within", "workstream/escalation-out-of-order", "checklists/escalation"},
		{"Tell bad news and negative results on the day they are known: no surprises", "update.blockers", "", "playbooks/earn-trust"},
		{"Show drafts early and let a reader from the other side raise the quality", "page.sign_off", "", "guides/keep-pages-true"},
		{"Look at a missed promise without blame: was the level wrong, or the week?", "", "", "playbooks/earn-trust"},
		{"Ask regularly, and in confidence, what people held back", "charter.ombud", "", "playbooks/earn-trust"},
		{"Lead by admitting your own mistake first", "", "", "playbooks/earn-trust"},
		{"Ask for objections and thank whoever brings one", "", "", "playbooks/earn-trust"},
		{"Hear people out before you judge what they say", "", "", "playbooks/earn-trust"},
		{"Ask questions whose answer you do not know", "", "", "playbooks/earn-trust"},
	}
}

func opennessPractices() []advice {
	return []advice{
		{"Keep one place where the truth stands, and make everything else refer to it", "page.owners", "owner/missing", "playbooks/run-the-cadence"},
		{"Hold a cadence that can be kept: a short weekly demo and a monthly steering", "workstream.meetings.every", "", "playbooks/run-the-cadence"},
		{"Give each meeting an agenda, and write down what it decided", "workstream.meetings.agenda", "", "checklists/monthly-steering"},
		{"Say red, amber or green by a rule, with a number behind it", "update.rag", "", "playbooks/run-the-cadence"},
		{"Name the three greatest risks with every update, no more", "update.top_risks", "update/too-many-risks", "updates/2026-11-20"},
		{"Ask for help in the open instead of hiding a problem", "update.blockers", "", "playbooks/run-the-cadence"},
		{"Record a decision with context, options, choice, reasons and what follows", "decision.why", "", "guides/reference/decision"},
		{"Agree who tells whom what, through which channel and how soon", "agreement.communication.channel", "", "playbooks/run-the-cadence"},
		{"Have a form of its own for an alarm, for an update and for good news", "agreement.communication.within", "", "checklists/escalation"},
		{"Inform without flooding: few messages, and each of one form", "", "", "playbooks/run-the-cadence"},
		{"Keep old results findable, and not in somebody's mail", "page.status", "", "guides/keep-pages-true"},
		{"Put figures where both houses see the same ones on the same day", "goal.lagging", "goal/indicator-stale", "playbooks/run-the-cadence"},
		{"Tell beside the figures what happened, to whom, and what it meant", "update.learned", "", "playbooks/run-the-cadence"},
	}
}

func rolePractices() []advice {
	return []advice{
		{"For each workstream, say on a page who does, who answers for it, who is asked and who is told", "workstream.raci", "", "workstreams/triage-model"},
		{"Give every deliverable exactly one accountable person", "workstream.raci.accountable", "workstream/not-one-accountable", "playbooks/roles-and-acceptance"},
		{"Attach to every deliverable the tests by which it will be accepted", "workstream.raci.acceptance workstream.raci.accepted_by", "workstream/deliverable-without-acceptance workstream/accepted-by-nobody", "playbooks/roles-and-acceptance"},
		{"Put a name and a day on everything that is to be done", "workstream.raci.due decision.next retro.actions", "workstream/overdue-deliverable", "guides/write-a-page"},
		{"Put the demo at which something is signed off into the calendar when work on it begins", "checklist.signatures", "", "checklists/sign-off-demo"},
		{"After each milestone ask what to keep, stop and start", "retro.keep retro.stop retro.start", "", "retros/2026-09-25-pilot-sprint-1"},
		{"Give every improvement that was found an owner", "retro.lessons", "retro/lesson-without-owner", "guides/write-a-page"},
		{"Keep roles and responsibilities in pages that are reviewed like any other", "page.review_every", "trust/overdue", "playbooks/roles-and-acceptance"},
		{"Close the gap that somebody leaves before they go", "page.owners", "owner/left", "checklists/handover-when-someone-leaves"},
	}
}
