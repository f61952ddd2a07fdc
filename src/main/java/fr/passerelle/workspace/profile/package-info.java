/**
 * What does this team offer and seek, in a profile that others may read?
 *
 * <p>A team writes a {@link fr.passerelle.workspace.profile.ProfileDraft}, {@link
 * fr.passerelle.workspace.profile.ProfileChecks} tell what it lacks, somebody of a cluster reviews
 * it, and it holds for a year. What is published stays as it is while its text is worked on again.
 * {@link fr.passerelle.workspace.profile.Profiles} is the team's side and the reviewer's, {@link
 * fr.passerelle.workspace.profile.PublishedProfiles} the readers', who never learn whose an
 * anonymous profile is.
 */
@NullMarked
package fr.passerelle.workspace.profile;

import org.jspecify.annotations.NullMarked;
