/**
 * How does a team write down what came of a mission, report it and follow it?
 *
 * <p>During the mission each meeting has a form fit for a phone ({@link
 * fr.passerelle.http.report.OutcomePage}); afterwards there are the hosts to thank, how things
 * stand after 3, 6 and 12 months, the report as a page, on paper and as a spreadsheet, and the
 * funnel from project to product. {@link fr.passerelle.http.report.ReportDrawing} makes one list of
 * sections that page, paper and spreadsheet show alike, each figure of it counted from meetings
 * that the same report lists.
 */
@NullMarked
package fr.passerelle.http.report;

import org.jspecify.annotations.NullMarked;
