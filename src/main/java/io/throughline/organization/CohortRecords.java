package io.throughline.organization;

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
import java.util.List;
import java.util.Map;
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
    private final Subjects subjects;
    private final Clock clock;

    CohortRecords(RecordSupport support, CohortMembers members, Subjects subjects, Clock clock) {
        super(
                support,
                ListSource.of("cohort", Cohort.class, "name", "role", "memberCount"),
                CohortRequest.class,
                CohortResponse.class,
                subjects,
                SubjectKind.COHORT);
        this.support = support;
        this.members = members;
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
        Cohort cohort = support.entities().find(Cohort.class, id, LockModeType.PESSIMISTIC_WRITE);
        if (cohort == null) {
            throw ProblemException.notFound(resource(), id);
        }
        check(request);
        return changed(cohort, members.add(id, request.subjectIds(), clock.instant()), List.of());
    }

    @Transactional
    CohortMembersResponse replaceMembers(UUID id, @Nullable String ifMatch, CohortMembersRequest request) {
        Cohort cohort = locked(id, ifMatch);
        check(request);
        List<UUID> removed = members.retain(id, request.subjectIds());
        return changed(cohort, members.add(id, request.subjectIds(), clock.instant()), removed);
    }

    @Transactional
    void removeMember(UUID id, UUID subjectId, @Nullable String ifMatch) {
        Cohort cohort = locked(id, ifMatch);
        List<UUID> removed = members.remove(id, subjectId);
        if (removed.isEmpty()) {
            throw ProblemException.notFound("member of this cohort", subjectId);
        }
        changed(cohort, List.of(), removed);
    }

    @Override
    protected Cohort compose(CohortRequest request) {
        faults(null, request.externalReference()).throwIfAny();
        return new Cohort(request);
    }

    @Override
    protected void change(Cohort stored, CohortRequest request) {
        faults(stored, request.externalReference()).throwIfAny();
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
            cohort.membersChanged(added.size(), removed.size());
            recorded(cohort, before);
            support.audit()
                    .created("cohort-members", cohort.id(), cohort.updatedAt(), new MembersTrace(added, removed));
        }
        return new CohortMembersResponse(
                cohort.id(), cohort.version(), added.size(), removed.size(), cohort.memberCount());
    }
}
