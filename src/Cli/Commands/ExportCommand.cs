using System.Collections.Immutable;
using System.CommandLine;
using OneOf;
using PlanKit.Analysis;
using PlanKit.Cli.Arguments;
using PlanKit.Cli.Plans;
using PlanKit.Extensibility;
using PlanKit.Plugins;
using PlanKit.Plugins.Workers;
using PlanKit.Storage;
using PlanKit.Text;

namespace PlanKit.Cli.Commands;

/// <summary><c>plankit export</c>: writes what an exporter of a plugin makes of the plan.</summary>
internal static class ExportCommand
{
    private static readonly LocalizableText Description = new(
        "导出，如 summary 年终总结、quarterly 季度进度表。",
        "Export: summary is the year-end summary; plugins bring more.");

    private static readonly LocalizableText Written = new("已导出 {0}", "Wrote {0}");
    private static readonly LocalizableText FileName = new("{0}{1}年{2}{3}", "{0} {1} {2}{3}");

    private static readonly LocalizableText Threw = new(
        "插件“{0}”导出 {1} 时出错：{2}：{3}。没有写出文件；请把此信息告诉插件作者。",
        "Plugin “{0}” failed to export {1}: {2}: {3}. No file was written; tell the plugin's author.");

    private static readonly LocalizableText Failed = new(
        "导出 {0} 没有完成：{1} 没有写出文件；请把此信息告诉插件作者。",
        "{0} was not exported: {1} No file was written; tell the plugin's author.");

    private static readonly LocalizableText WrongExtension = new(
        "导出项 {0} 写的是 {1} 文件，不能写成 {2}。请在 --out 中写一个以 {1} 结尾的文件名；没有改动任何文件。",
        "The exporter {0} writes {1} files, not {2}. Give --out a name that ends in {1}; no file was changed.");

    private const int MaxUnitInName = 40;

    public static Command Create(CommandSession session)
    {
        var exporter = new Argument<string>("exporter") { HelpName = "EXPORTER", Description = session.Say(new("导出项：summary、quarterly 等，见 plankit plugin list", "What to export: summary, quarterly, …; see plankit plugin list")) };
        var target = new Option<string?>("--out", "-o") { HelpName = "FILE", Description = session.Say(new("写到哪个文件；已有的会被替换", "The file to write; one that stands there is replaced")) };
        Option<string?> file = CommonOptions.File(session);
        Option<string?> asOf = CommonOptions.AsOf(session);
        Option<string[]> set = SettingWords.Option(session);
        var command = new Command("export", session.Say(Description)) { exporter, target, file, asOf, set };
        command.SetAction(parsed =>
        {
            if (Days.ReadOptional(parsed.GetValue(asOf)).TryPickT1(out Failure? failure, out DateOnly? day)
                || SettingWords.Read(session, parsed.GetValue(set)).TryPickT1(out failure, out ImmutableArray<RuleSetting> settings))
            {
                return session.Fail(failure);
            }

            return session.Plugins.LoadExporter(parsed.GetRequiredValue(exporter)).Match(
                found => PlanFiles.With(session, parsed.GetValue(file), PlanFileAccess.Read, opened =>
                    WithinLimits(session, opened, found).Match(
                        limited => Export(session, opened, limited, parsed.GetValue(target), (day ?? opened.Today(session), settings)),
                        unknown => session.Fail(unknown.Message),
                        refused => session.Fail(refused.Message))),
                unknown => session.Fail(unknown.Message),
                refused => session.Fail(refused.Message));
        });
        return command;
    }

    // Only the plan that is opened says what its plugins may take.
    private static OneOf<RegisteredExporter, UnknownPart, RefusedPlugin> WithinLimits(CommandSession session, OpenedPlan opened, RegisteredExporter found) =>
        opened.Plan.Profile.Limits.IsEmpty ? found : session.Plugins.LoadExporter(found.Description.Name, opened.Plan.Profile);

    private static int Export(CommandSession session, OpenedPlan opened, RegisteredExporter exporter, string? target, (DateOnly AsOf, ImmutableArray<RuleSetting> Settings) when)
    {
        string path = session.Resolve(target ?? DefaultName(session, opened, exporter.Description));
        if (!Path.GetExtension(path).Equals(exporter.Description.FileExtension, StringComparison.OrdinalIgnoreCase))
        {
            // Above all, so that no slip of the hand puts a workbook in the place of the plan file.
            return session.Fail(WrongExtension, exporter.Description.Name, exporter.Description.FileExtension, path);
        }

        AnalysisDriver driver = PlanAnalysis.DriverFor(session, opened.File.PluginIds, opened.Plan.Profile);
        if (PlanAnalysis.SnapshotOf(opened, when.AsOf, when.Settings, driver).TryPickT1(out Failure? wrong, out PlanSnapshot? snapshot))
        {
            return session.Fail(wrong);
        }

        AnalysisResult analysis = driver.Analyze(snapshot);
        var request = new ExportRequest(snapshot, analysis, session.Language, session.Environment.Time.GetUtcNow());
        return Write(path, exporter, request).Match(
            written =>
            {
                session.Tell(Written, written);
                return ExitCodes.Done;
            },
            session.Fail);
    }

    private static OneOf<string, Failure> Write(string path, RegisteredExporter exporter, ExportRequest request)
    {
        try
        {
            return OutputFile.Write(path, stream => exporter.Exporter.Export(request, stream));
        }
        catch (WorkerFailedException failed)
        {
            return new Failure(Failed.Format(exporter.Description.Name, failed.Text));
        }
#pragma warning disable CA1031 // A plugin may throw anything; the person is told which plugin it was.
        catch (Exception exception) when (exception is not (IOException or UnauthorizedAccessException))
#pragma warning restore CA1031
        {
            return new Failure(Threw.Format(
                exporter.Plugin.ToString(), exporter.Description.Name, exception.GetType().Name, ThrownText.MessageOf(exception)));
        }
    }

    // A file's name may have 255 bytes, and a Chinese character takes three; the unit's name gives way.
    private static string DefaultName(CommandSession session, OpenedPlan opened, ExporterDescription description)
    {
        string unit = string.Concat(opened.Plan.Unit.EnumerateRunes().Take(MaxUnitInName));
        string name = session.Say(FileName, unit, opened.Plan.Year, description.Title, description.FileExtension).TrimStart();
        return string.Join('_', name.Split(Path.GetInvalidFileNameChars()));
    }
}
