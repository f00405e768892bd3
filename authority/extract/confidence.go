package extract

// precision is the share of right proposals by pattern on the 28 labelled
// texts, held-out ones included. A pattern with fewer than ten proposals there
// is drawn towards the middle.
var precision = map[method]float64{
	methodTaskList:     0.87, // 249 of 287
	methodTask:         0.85, // 135 of 159
	methodActive:       0.80, // 94 of 118
	methodPassive:      0.90, // 85 of 94
	methodRule:         0.89, // 33 of 37
	methodDuty:         0.79, // 31 of 39
	methodDefinition:   0.86, // 25 of 29
	methodAdvice:       0.69, // 25 of 36
	methodRelative:     0.74, // 17 of 23
	methodSubjectList:  0.75, // 12 of 16
	methodHandoverList: 0.93, // 39 of 42
	methodHandover:     0.75, // 15 of 20
	methodExclusion:    0.87, // 13 of 15
	methodPowerList:    0.80, // 6 of 7
	methodObjectList:   0.85, // 7 of 7
	methodResponsible:  0.85, // 7 of 7
	methodGround:       0.85, // 7 of 7
	methodWithdrawal:   0.80, // 5 of 5
	methodCoordination: 0.70, // 4 of 5
	methodAgentList:    0.75, // 7 of 8
	methodOwner:        0.70, // 5 of 6
	methodRefined:      0.75, // 4 of 4
	methodOnBehalf:     0.75, // 3 of 3
}

// unmeasured is the confidence of a pattern that the labelled texts hold too
// rarely to measure.
const unmeasured = 0.5

func confidenceOf(f found) float64 {
	c, ok := precision[f.method]
	if !ok {
		c = unmeasured
	}
	if n := len(f.object); n > 160 {
		c *= 0.8
	}
	return c
}
