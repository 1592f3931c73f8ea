package kb

import "strings"

// months are the names of each month in languages that bases are written in.
var months = [12]string{
	"jan january januar jänner janvier janv enero ene gennaio januari janeiro",
	"feb february februar février févr febrero febbraio februari fevereiro fev",
	"mar march märz mär mrz mars marzo maart mrt março",
	"apr april avril avr abril abr aprile",
	"may mai mayo maggio mei maio",
	"jun june juni juin junio giugno giu junho",
	"jul july juli juillet juil julio luglio lug julho",
	"aug august août agosto ago augustus",
	"sep sept september septembre septiembre settembre setembro",
	"oct october oktober okt octobre octubre ottobre ott outubro",
	"nov november novembre noviembre novembro",
	"dec december dezember dez décembre déc diciembre dic dicembre dezembro",
}

const (
	weekdays = "mon monday tue tues tuesday wed wednesday thu thur thurs thursday fri friday sat saturday sun sunday " +
		"montag dienstag mittwoch donnerstag freitag samstag sonnabend sonntag lundi mardi mercredi jeudi vendredi samedi dimanche lunes martes miércoles jueves viernes"
	thisDay = "today tonight tomorrow heute morgen übermorgen aujourd'hui demain hoy mañana oggi domani"
	spans   = "day days week weeks weekend month months quarter year sprint tage tagen woche wochen monat monate monaten quartal jahr monats quartals jahres semaine semaines mois semana semanas mes eod eow eom eoq eoy"
)

// monthOf and dayWords are looked up before a regular expression is tried.
var monthOf, dayWords = func() (map[string]int, map[string]bool) {
	number, words := map[string]int{}, map[string]bool{}
	for i, names := range months {
		for _, name := range strings.Fields(names) {
			number[name], words[name] = i+1, true
		}
	}
	for _, word := range strings.Fields(weekdays + " " + thisDay + " " + spans) {
		words[word] = true
	}
	return number, words
}()
