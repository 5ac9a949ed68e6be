package io.throughline.platform.security;

import java.util.List;

/** The permissions that operations declare, as {@code area:action}. */
public final class Permissions {

    public static final String ORGANIZATION_READ = "organization:read";
    public static final String ORGANIZATION_WRITE = "organization:write";
    public static final String EMPLOYEE_READ = "employee:read";
    public static final String EMPLOYEE_WRITE = "employee:write";
    public static final String EMPLOYEE_ERASE = "employee:erase";
    public static final String EMPLOYEE_COST_READ = "employee-cost:read";
    public static final String EMPLOYEE_COST_WRITE = "employee-cost:write";
    public static final String SCIM_READ = "scim:read";
    public static final String SCIM_WRITE = "scim:write";
    public static final String OBJECTIVE_READ = "objective:read";
    public static final String OBJECTIVE_WRITE = "objective:write";
    public static final String INITIATIVE_READ = "initiative:read";
    public static final String INITIATIVE_WRITE = "initiative:write";
    public static final String IMPACT_READ = "impact:read";
    public static final String IMPACT_WRITE = "impact:write";
    public static final String MEASUREMENT_READ = "measurement:read";
    public static final String MEASUREMENT_WRITE = "measurement:write";
    public static final String PARTICIPATION_READ = "participation:read";
    public static final String PARTICIPATION_WRITE = "participation:write";
    public static final String ROI_READ = "roi:read";
    public static final String ROI_WRITE = "roi:write";
    public static final String ALIGNMENT_READ = "alignment:read";
    public static final String ALIGNMENT_WRITE = "alignment:write";
    public static final String FEED_READ = "feed:read";
    public static final String JOB_READ = "job:read";
    public static final String AUDIT_READ = "audit:read";
    public static final String SELF_READ = "self:read";

    static final List<String> ALL = List.of(
            ORGANIZATION_READ,
            ORGANIZATION_WRITE,
            EMPLOYEE_READ,
            EMPLOYEE_WRITE,
            EMPLOYEE_ERASE,
            EMPLOYEE_COST_READ,
            EMPLOYEE_COST_WRITE,
            SCIM_READ,
            SCIM_WRITE,
            OBJECTIVE_READ,
            OBJECTIVE_WRITE,
            INITIATIVE_READ,
            INITIATIVE_WRITE,
            IMPACT_READ,
            IMPACT_WRITE,
            MEASUREMENT_READ,
            MEASUREMENT_WRITE,
            PARTICIPATION_READ,
            PARTICIPATION_WRITE,
            ROI_READ,
            ROI_WRITE,
            ALIGNMENT_READ,
            ALIGNMENT_WRITE,
            FEED_READ,
            JOB_READ,
            AUDIT_READ,
            SELF_READ);

    private Permissions() {}
}
