using System.Text;
using PlanKit.Cli.Output;
using PlanKit.Cli.Plans;
using PlanKit.Text;

namespace PlanKit.Cli.Checking;

/// <summary>Where a check's answer goes, and in which format.</summary>
/// <param name="session">The session.</param>
/// <param name="format">The format.</param>
/// <param name="path">The file, absolute; null: standard output.</param>
/// <param name="namesPlans">Whether the answer is about several plans, and says which finding is about which.</param>
/// <param name="shown">Which findings are shown to people. Programs always get them all, marked.</param>
internal sealed class CheckDestination(CommandSession session, CheckFormat format, string? path, bool namesPlans, ShownFindings shown)
{
    private static readonly LocalizableText Written = new("检查结果已写入 {0}", "Wrote what was found to {0}");

    /// <summary>Whether the answer is about several plans, and says which finding is about which.</summary>
    public bool NamesPlans => namesPlans;

    /// <summary>Whether the answer goes to a file.</summary>
    public bool IsFile => path is not null;

    /// <summary>
    /// Writes the answer. A file gets its name when it is whole, and what programs read goes out when it is whole; text for people
    /// goes out plan by plan.
    /// </summary>
    /// <param name="request">What was asked for.</param>
    /// <param name="show">Shows the results; its result is the exit code.</param>
    /// <returns>The exit code.</returns>
    public int Write(CheckRequest request, Func<ICheckWriter, int> show)
    {
        if (path is not null)
        {
            return WriteFile(path, request, show);
        }

        if (format == CheckFormat.Text)
        {
            return show(new CheckTextWriter(session, Page.Of(session), request, namesPlans, shown));
        }

        using var spool = new SpoolStream();
        int exitCode = WriteTo(spool, request, show);
        spool.CopyTo(session.Output);
        return exitCode;
    }

    private int WriteFile(string file, CheckRequest request, Func<ICheckWriter, int> show)
    {
        int exitCode = ExitCodes.Failed;
        return OutputFile.Write(file, stream => exitCode = WriteTo(stream, request, show)).Match(
            written =>
            {
                session.Tell(Written, written);
                return exitCode;
            },
            session.Fail);
    }

    private int WriteTo(Stream stream, CheckRequest request, Func<ICheckWriter, int> show)
    {
        switch (format)
        {
            case CheckFormat.Text:
                using (var text = new StreamWriter(stream, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), leaveOpen: true))
                {
                    return show(new CheckTextWriter(session, new Page(text, Width: null, UsesColor: false), request, namesPlans, shown));
                }

            case CheckFormat.Json:
                using (var json = new CheckJsonWriter(session, stream, request))
                {
                    return show(json);
                }

            case CheckFormat.Sarif:
                using (var sarif = new SarifWriter(session, stream))
                {
                    return show(sarif);
                }

            default:
                using (var junit = new JUnitWriter(session, stream, request))
                {
                    return show(junit);
                }
        }
    }
}
