package io.throughline.platform.job;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.throughline.platform.paging.ListParameters;
import io.throughline.platform.paging.ListSource;
import io.throughline.platform.paging.Lists;
import io.throughline.platform.paging.Page;
import io.throughline.platform.problem.ProblemException;
import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What can be asked about jobs. */
@Singleton
class JobRecords {

    private static final ListSource<Job> JOBS = ListSource.of("job", Job.class, "kind", "state");
    private static final ListSource<StoredRefusal> REFUSALS =
            ListSource.keyed("job-refusal", StoredRefusal.class, List.of("line", "ordinal"));

    private final EntityManager entities;
    private final Lists lists;
    private final ObjectMapper mapper;

    JobRecords(EntityManager entities, Lists lists, ObjectMapper mapper) {
        this.entities = entities;
        this.lists = lists;
        this.mapper = mapper;
    }

    /** The refusals of one job. */
    record RefusalFilter(UUID jobId) {}

    Page<JobResponse> list(Record filter, ListParameters asked) {
        return lists.page(JOBS, filter, asked, this::answer);
    }

    JobResponse get(UUID id) {
        return answer(find(id));
    }

    Page<RowRefusal> refusals(UUID id, @Nullable Integer limit, @Nullable String cursor) {
        find(id);
        return lists.page(
                REFUSALS,
                new RefusalFilter(id),
                new ListParameters(limit, cursor, null, null, null, null, null, null, null),
                RowRefusal::of);
    }

    private Job find(UUID id) {
        Job job = entities.find(Job.class, id);
        if (job == null) {
            throw ProblemException.notFound("job", id);
        }
        return job;
    }

    private JobResponse answer(Job job) {
        String report = job.report();
        return JobResponse.of(job, report == null ? null : read(report));
    }

    private LoadReport read(String report) {
        try {
            return mapper.readerFor(LoadReport.class)
                    .without(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                    .readValue(report);
        } catch (JsonProcessingException unreadable) {
            throw new IllegalStateException("a report that cannot be read", unreadable);
        }
    }
}
