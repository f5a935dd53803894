using OneOf;
using PlanKit.Model;
using PlanKit.Storage;
using PlanKit.Syntax;

namespace PlanKit.Cli.Plans;

/// <summary>Opens the plan file that a command is about.</summary>
internal static class PlanFiles
{
    /// <summary>Opens it with its plan and its ledger. Dispose of what comes back.</summary>
    /// <param name="session">The session.</param>
    /// <param name="file">What <c>--file</c> says.</param>
    /// <param name="access">What for.</param>
    /// <param name="first">Called before plan and ledger are read. Null: nothing.</param>
    public static OneOf<OpenedPlan, Failure> Open(CommandSession session, string? file, PlanFileAccess access, Action<PlanFile>? first = null) =>
        PlanFileLocator.Find(session, file).Match(
            path => OpenFile(session, path, access).Match(
                opened =>
                {
                    try
                    {
                        first?.Invoke(opened);
                    }
                    catch
                    {
                        opened.Dispose();
                        throw;
                    }

                    return OpenedPlan.From(opened, session.Environment.Time.LocalTimeZone);
                },
                refusal => StorageFailures.Of(refusal)),
            failure => failure);

    /// <summary>Reads its plan alone.</summary>
    public static OneOf<Plan, Failure> ReadPlan(CommandSession session, string? file) =>
        OpenPlan(session, file, PlanFileAccess.Read).Match<OneOf<Plan, Failure>>(
            opened =>
            {
                using (opened)
                {
                    return opened.Plan;
                }
            },
            failure => failure);

    /// <summary>
    /// Opens it with its plan alone, does something with it, and closes it. The ledger is not read, so that this takes the same
    /// time whatever its length. A failure is told.
    /// </summary>
    /// <returns>The exit code.</returns>
    public static int WithPlan(CommandSession session, string? file, PlanFileAccess access, Func<PlanInForce, int> action) =>
        OpenPlan(session, file, access).Match(
            opened =>
            {
                using (opened)
                {
                    return action(opened);
                }
            },
            session.Fail);

    /// <summary>Opens it, does something with it, and closes it. A failure is told.</summary>
    /// <returns>The exit code.</returns>
    public static int With(CommandSession session, string? file, PlanFileAccess access, Func<OpenedPlan, int> action) =>
        Open(session, file, access).Match(
            opened =>
            {
                using (opened)
                {
                    return action(opened);
                }
            },
            session.Fail);

    /// <summary>
    /// Opens it to read with its plan and what its ledger comes to, does something with it, and closes it. A failure is told.
    /// </summary>
    /// <returns>The exit code.</returns>
    public static int WithSummary(CommandSession session, string? file, Func<SummarizedPlan, int> action) =>
        WithFile(session, file, PlanFileAccess.Read, opened =>
            SummarizedPlan.From(opened, session.Environment.Time.LocalTimeZone).Match(action, session.Fail));

    /// <summary>Opens it without reading its plan or its ledger, does something with it, and closes it. A failure is told.</summary>
    /// <returns>The exit code.</returns>
    public static int WithFile(CommandSession session, string? file, PlanFileAccess access, Func<PlanFile, int> action) =>
        PlanFileLocator.Find(session, file).Match(
            path => OpenFile(session, path, access).Match(
                opened =>
                {
                    using (opened)
                    {
                        return action(opened);
                    }
                },
                refusal => session.Fail(StorageFailures.Of(refusal))),
            session.Fail);

    private static OneOf<PlanInForce, Failure> OpenPlan(CommandSession session, string? file, PlanFileAccess access) =>
        PlanFileLocator.Find(session, file).Match(
            path => OpenFile(session, path, access).Match<OneOf<PlanInForce, Failure>>(
                opened => PlanInForce.Of(opened, session.Environment.Time.LocalTimeZone),
                refusal => StorageFailures.Of(refusal)),
            failure => failure);

    private static OneOf<PlanFile, PlanFileRefusal> OpenFile(CommandSession session, string path, PlanFileAccess access)
    {
        OneOf<PlanFile, PlanFileRefusal> opened = PlanFile.Open(path, access, session.FileOptions);
        if (opened.TryPickT0(out PlanFile? file, out _))
        {
            session.Places.TellOnce(file);
        }

        return opened;
    }

    /// <summary>The plan that a file holds.</summary>
    public static Plan PlanOf(PlanFile file) =>
        PlanBuilder.Build(PlanSyntaxTree.Parse(file.Text, file.Reading), file.Header, file.Profile, file.Identities);
}
