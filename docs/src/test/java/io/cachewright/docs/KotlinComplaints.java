package io.cachewright.docs;

import java.util.ArrayList;
import java.util.List;
import org.jetbrains.kotlin.cli.common.messages.CompilerMessageSeverity;
import org.jetbrains.kotlin.cli.common.messages.CompilerMessageSourceLocation;
import org.jetbrains.kotlin.cli.common.messages.MessageCollector;

/** Errors and warnings of Kotlin's compiler, each beginning with its file; those of kapt say it themselves. */
final class KotlinComplaints implements MessageCollector {
    private final List<String> all = new ArrayList<>();

    @Override
    public void report(CompilerMessageSeverity severity, String message, CompilerMessageSourceLocation location) {
        if (severity.isError() || severity.isWarning()) {
            String place = location == null ? "" : location.getPath() + ":" + location.getLine() + ": ";
            all.add(place + message);
        }
    }

    @Override
    public boolean hasErrors() {
        return !all.isEmpty();
    }

    @Override
    public void clear() {
        all.clear();
    }

    List<String> all() {
        return all;
    }
}
