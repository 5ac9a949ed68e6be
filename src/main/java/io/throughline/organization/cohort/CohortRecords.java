package io.throughline.organization.cohort;

import io.throughline.organization.SubjectKind;
import io.throughline.organization.SubjectRecords;
import io.throughline.organization.Subjects;
import io.throughline.platform.paging.ListParameters;
import io.throughline.platform.paging.ListSource;
import io.throughline.platform.paging.Page;
import io.throughline.platform.problem.Faults;
import io.throughline.platform.problem.ProblemException;
import io.throughline.platform.problem.ProblemType;
import io.throughline.platform.record.RecordSupport;
import jakarta.inject.Singleton;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The rules of cohorts. Members are part of what a cohort is: whatever changes them makes a new version of it. Adding
 * can overwrite nobody's change and needs no version to start from; replacing and removing do.
 */
@Singleton
class CohortRecords extends SubjectRecords<Cohort, CohortRequest, CohortResponse> {

    private static final ListSource<CohortMember> MEMBERS =
            ListSource.keyed("cohort-member", CohortMember.class, List.of("cohortId", "subjectId"));

    private final RecordSupport support;
    private final CohortMembers members;
    private final CohortPeople people;
    private final Subjects subjects;
    private final Clock clock;

    CohortRecords(RecordSupport support, CohortMembers members, CohortPeople people, Subjects subjects, Clock clock) {
        super(
                support,
                ListSource.of("cohort", Cohort.class, "name", "role", "memberCount"),
                CohortRequest.class,
                CohortResponse.class,
                subjects,
                SubjectKind.COHORT);
        this.support = support;
        this.members = members;
        this.people = people;
        this.subjects = subjects;
        this.clock = clock;
    }

    private record Filter(UUID cohortId) {}

    /** What an audit event keeps of a change of members. */
    private record MembersTrace(List<UUID> added, List<UUID> removed) {}

    /** The members in the order of their ids. */
    Page<CohortMemberResponse> members(UUID id, @Nullable Integer limit, @Nullable String cursor) {
        if (support.entities().find(Cohort.class, id) == null) {
            throw ProblemException.notFound(resource(), id);
        }
        return support.lists()
                .page(MEMBERS, new Filter(id), ListParameters.of(limit, cursor, null), CohortMemberResponse::of);
    }

    @Transactional
    CohortMembersResponse addMembers(UUID id, CohortMembersRequest request) {
        Cohort cohort = held(id);
        refuseFrozen(cohort);
        refuseRuled(cohort);
        check(request);
        return changed(cohort, members.add(id, request.subjectIds(), clock.instant()), List.of());
    }

    @Transactional
    CohortMembersResponse replaceMembers(UUID id, @Nullable String ifMatch, CohortMembersRequest request) {
        Cohort cohort = locked(id, ifMatch);
        refuseFrozen(cohort);
        refuseRuled(cohort);
        check(request);
        List<UUID> removed = members.retain(id, request.subjectIds());
        return changed(cohort, members.add(id, request.subjectIds(), clock.instant()), removed);
    }

    @Transactional
    void removeMember(UUID id, UUID subjectId, @Nullable String ifMatch) {
        Cohort cohort = locked(id, ifMatch);
        refuseFrozen(cohort);
        refuseRuled(cohort);
        List<UUID> removed = members.remove(id, subjectId);
        if (removed.isEmpty()) {
            throw ProblemException.notFound("member of this cohort", subjectId);
        }
        changed(cohort, List.of(), removed);
    }

    /** Makes the members those whom the rule of the cohort finds on a day. */
    @Transactional
    CohortResponse evaluate(UUID id, LocalDate on) {
        Cohort cohort = held(id);
        refuseFrozen(cohort);
        CohortRule rule = cohort.rule();
        if (rule == null) {
            throw new ProblemException(ProblemType.COHORT_WITHOUT_RULE, "The members of this cohort are listed.");
        }
        CohortResponse before = answer(cohort);
        List<UUID> found = people.matching(rule, on);
        List<UUID> removed = members.retain(id, found);
        List<UUID> added = members.add(id, found, clock.instant());
        cohort.evaluated(on);
        count(cohort, added, removed);
        return recorded(cohort, before);
    }

    /** Lets nobody come or go any more; a cohort that is frozen stays as it is. */
    @Transactional
    CohortResponse freeze(UUID id, LocalDate on) {
        Cohort cohort = held(id);
        if (cohort.frozenAt() != null) {
            return answer(cohort);
        }
        if (cohort.rule() != null && cohort.evaluatedOn() == null) {
            evaluate(id, on);
        }
        CohortResponse before = answer(cohort);
        people.keep(id, on);
        cohort.freeze(clock.instant(), on);
        return recorded(cohort, before);
    }

    /** A frozen cohort of people whom chance drew out of another one. */
    CohortResponse drawn(Cohort source, long seed, String name, CohortRole role, List<UUID> drawn) {
        Cohort cohort = support.entities()
                .find(
                        Cohort.class,
                        create(new CohortRequest(name, null, role, null, null)).id());
        cohort.drawnFrom(source, seed);
        count(cohort, members.add(cohort.id(), drawn, clock.instant()), List.of());
        support.entities().flush();
        return freeze(cohort.id(), LocalDate.now(clock));
    }

    CohortOverlapsResponse overlaps(UUID id, LocalDate on) {
        Cohort cohort = support.entities().find(Cohort.class, id);
        if (cohort == null) {
            throw ProblemException.notFound(resource(), id);
        }
        return CohortOverlapsResponse.of(cohort.role(), on, people.overlaps(id, on));
    }

    /** The cohort, which nobody else changes until the transaction ends. */
    Cohort held(UUID id) {
        Cohort cohort = support.entities().find(Cohort.class, id, LockModeType.PESSIMISTIC_WRITE);
        if (cohort == null) {
            throw ProblemException.notFound(resource(), id);
        }
        return cohort;
    }

    private static void refuseFrozen(Cohort cohort) {
        if (cohort.frozenAt() != null) {
            throw new ProblemException(
                    ProblemType.COHORT_FROZEN,
                    "The cohort " + cohort.id() + " was frozen at " + cohort.frozenAt() + ".");
        }
    }

    private static void refuseRuled(Cohort cohort) {
        if (cohort.rule() != null) {
            throw new ProblemException(
                    ProblemType.COHORT_BY_RULE, "The members of this cohort are those whom its rule finds.");
        }
    }

    @Override
    protected Cohort compose(CohortRequest request) {
        faults(null, request).throwIfAny();
        return new Cohort(request);
    }

    @Override
    protected void change(Cohort stored, CohortRequest request) {
        faults(stored, request).throwIfAny();
        stored.replace(request);
    }

    @Override
    protected CohortRequest asRequest(Cohort stored) {
        return CohortRequest.of(stored);
    }

    @Override
    protected CohortResponse answer(Cohort stored) {
        return CohortResponse.of(stored);
    }

    private Faults faults(@Nullable Cohort stored, CohortRequest request) {
        Faults faults = faults(stored, request.externalReference());
        CohortRule rule = request.rule();
        faults.addIf(
                rule != null && rule.isEmpty(),
                ProblemType.MISSING,
                "/rule",
                "needs a condition, or it finds everybody");
        if (rule != null && rule.orgUnitIds() != null) {
            Map<UUID, SubjectKind> kinds = subjects.kindsOf(rule.orgUnitIds());
            for (int i = 0; i < rule.orgUnitIds().size(); i++) {
                faults.addIf(
                        kinds.get(rule.orgUnitIds().get(i)) != SubjectKind.ORG_UNIT,
                        ProblemType.UNKNOWN_REFERENCE,
                        "/rule/orgUnitIds/" + i,
                        "is not an org unit");
            }
        }
        if (stored != null) {
            boolean other = !Objects.equals(stored.rule(), rule);
            faults.addIf(
                    other && (stored.frozenAt() != null || (stored.rule() == null && stored.memberCount() > 0)),
                    ProblemType.IMMUTABLE,
                    "/rule",
                    stored.frozenAt() != null ? "is fixed, the cohort being frozen" : "stands beside listed members");
            faults.addIf(
                    stored.frozenAt() != null && stored.role() != request.role(),
                    ProblemType.IMMUTABLE,
                    "/role",
                    "is fixed, the cohort being frozen");
        }
        return faults;
    }

    private void check(CohortMembersRequest request) {
        Map<UUID, SubjectKind> kinds = subjects.kindsOf(request.subjectIds());
        Faults faults = new Faults();
        for (int i = 0; i < request.subjectIds().size(); i++) {
            SubjectKind kind = kinds.get(request.subjectIds().get(i));
            String pointer = "/subjectIds/" + i;
            faults.addIf(kind == null, ProblemType.UNKNOWN_REFERENCE, pointer, "is not a subject");
            faults.addIf(kind == SubjectKind.COHORT, ProblemType.NESTED_COHORT, pointer, "is a cohort itself");
        }
        faults.throwIfAny();
    }

    private CohortMembersResponse changed(Cohort cohort, List<UUID> added, List<UUID> removed) {
        if (!added.isEmpty() || !removed.isEmpty()) {
            CohortResponse before = answer(cohort);
            count(cohort, added, removed);
            recorded(cohort, before);
        }
        return new CohortMembersResponse(
                cohort.id(), cohort.version(), added.size(), removed.size(), cohort.memberCount());
    }

    private void count(Cohort cohort, List<UUID> added, List<UUID> removed) {
        if (!added.isEmpty() || !removed.isEmpty()) {
            cohort.membersChanged(added.size(), removed.size());
            support.audit().created("cohort-members", cohort.id(), clock.instant(), new MembersTrace(added, removed));
        }
    }
}
