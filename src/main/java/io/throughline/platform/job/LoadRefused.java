package io.throughline.platform.job;

import io.throughline.platform.problem.Problem;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The problem of an atomic load that has refused rows, as the contract shows it: a problem with the report's members. */
@Schema(
        name = "LoadRefused",
        allOf = {Problem.class, LoadReport.class})
public interface LoadRefused {}
