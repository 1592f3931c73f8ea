package reference

// Roadmaps, goals and the growth of people: how partners plan.

func roadmapPractices() []advice {
	return []advice{
		{"Make one roadmap of both sides' aims and treat it as a living agreement", "roadmap.milestones", "", "roadmaps/pilot"},
		{"Give each milestone one owner and a day", "roadmap.milestones.owner roadmap.milestones.due", "roadmap/milestone-overdue", "roadmaps/pilot"},
		{"Say which milestone waits for which", "roadmap.milestones.depends_on", "roadmap/depends-on-later", "roadmaps/pilot"},
		{"Stop each quarter to test the assumptions of the plan", "roadmap.checkpoints", "", "roadmaps/pilot"},
		{"Plan only what both sides can staff and pay for", "charter.constraints", "", "playbooks/write-the-charter"},
		{"Let streams of work run side by side, each with its own page and rules", "page.workstream", "", "workstreams/note-redaction"},
		{"Begin with a kick-off that says what is expected of whom", "checklist.for", "", "checklists/kick-off"},
		{"Change priorities by a known process, and write down why", "decision.why", "", "playbooks/change-course"},
		{"Keep the plan as an archive, so that those who come later see what was known when", "decision.supersedes", "", "decisions/weekly-note-export"},
	}
}

func goalPractices() []advice {
	return []advice{
		{"Measure results for people and not the amount of activity", "goal.outcome", "", "goals/time-to-first-look"},
		{"Pair signs that show early with measures that confirm late, each exact and dated", "goal.leading goal.lagging", "goal/threshold-on-wrong-side", "glossary/lagging-indicator"},
		{"Set thresholds that make both sides act together", "goal.leading.threshold goal.leading.then", "goal/past-threshold-without-update", "goals/safe-suggestions"},
		{"Read the figures together before concluding anything", "", "", "checklists/weekly-demo"},
		{"Own goals together, and say who contributes to which", "goal.contributors", "", "goals/safe-suggestions"},
		{"Look at a goal at a fixed pace, and change it when facts do", "goal.cadence", "", "goals/time-to-first-look"},
		{"Plan in one session with every trade, and leave with a ranked list with owners and days", "backlog.items", "", "backlog/joint"},
		{"Reward what serves both, such as a joint paper", "agreement.terms", "", "agreements/fair-credit"},
		{"Celebrate small wins in public and by name", "update.thanks page.credits.for", "", "playbooks/run-the-cadence"},
		{"Set time aside to think, apart from time to report", "", "", "playbooks/run-the-cadence"},
		{"Tell the story of one case when the figures are shown", "", "", "playbooks/run-the-cadence"},
		{"Ask whether meetings and goals still fit, and try another rhythm", "retro.kind", "", "playbooks/run-the-cadence"},
		{"Connect daily work to the aim that it serves", "goal.outcome page.workstream", "", "goals/time-to-first-look"},
	}
}

func growthPractices() []advice {
	return []advice{
		{"Let people set their goals of learning together with those who depend on them", "growth-plan.competencies", "", "growth-plans/ml-engineer-clinical"},
		{"Tie what somebody learns to what the work needs", "growth-plan.competencies", "", "growth-plans/triage-nurse-data"},
		{"Describe progress so that two people would see the same", "growth-plan.competencies", "", "growth-plans/ml-engineer-clinical"},
		{"Aim high and stay within what a week holds", "growth-plan.competencies", "", "growth-plans/triage-nurse-data"},
		{"Say what stands in the way: a mentor, time, a task to practise on", "growth-plan.competencies", "", "growth-plans/triage-nurse-data"},
		{"Meet often and briefly about progress, more rarely about the plan", "growth-plan.check_ins", "", "growth-plans/ml-engineer-clinical"},
		{"Give each learner a partner who learns something else", "growth-plan.buddy", "", "playbooks/teach-back-routine"},
		{"Watch each other work, and tell what you saw", "teach-back.format", "", "playbooks/teach-back-routine"},
		{"Offer several forms: short pieces, workshops, real tasks, reading in one's own time", "", "", "playbooks/teach-back-routine"},
		{"Show progress to those concerned and to nobody else", "page.audience", "page/unknown-audience", "growth-plans/triage-nurse-data"},
		{"Tell as a leader what you are learning yourself", "", "", "playbooks/earn-trust"},
		{"Praise effort and method even when the result is poor", "update.thanks", "", "playbooks/run-the-cadence"},
		{"Share what worked with those who were not there", "teach-back.covers", "", "teach-backs/index"},
	}
}
