/** The pages of seminars: sessions, who attends, and who sits with whom. */
@NullMarked
package fr.passerelle.http.seminar;

import org.jspecify.annotations.NullMarked;
