using System.Collections.Immutable;
using System.CommandLine;
using System.Globalization;
using OneOf;
using PlanKit.Analysis;
using PlanKit.Cli.Arguments;
using PlanKit.Cli.Output;
using PlanKit.Cli.Plans;
using PlanKit.Diagnostics;
using PlanKit.Model;
using PlanKit.Plugins;
using PlanKit.Storage;
using PlanKit.Syntax;
using PlanKit.Text;

namespace PlanKit.Cli.Commands;

/// <summary><c>plankit new</c>: makes a plan file from a document.</summary>
internal static class NewCommand
{
    private static readonly LocalizableText Description = new(
        "从工作要点文档建立计划文件。",
        "Make a plan file from a document.");

    private static readonly LocalizableText NoYear = new(
        "年度“{0}”不对：写四位年份，如 2016。",
        "“{0}” is no year: write four digits, 2016.");

    private static readonly LocalizableText BadUnit = new(
        "单位名称里有换行等控制字符。请重新输入 --unit。",
        "The unit's name holds control characters. Type --unit again.");

    private static readonly LocalizableText OtherEnding = new(
        "计划文件名 {0} 应以 .plankit 结尾，否则以后找不到它。改成：--out {0}.plankit。",
        "The plan file's name {0} has to end in .plankit, or it would not be found later. Write --out {0}.plankit.");

    private static readonly LocalizableText NoItems = new(
        "在 {0} 中没有找到编号的条目（如 一、 / （一） / 1． / （1） / 一是）。请检查是否选对了文件；如果条目在别的级别，用 --items 指明。",
        "No numbered items were found in {0} (such as 一、 / （一） / 1． / （1） / 一是). Check that it is the right file; if the items stand at another level, name it with --items.");

    private static readonly LocalizableText TwoProfiles = new(
        "插件 {0} 和 {1} 都带有单位配置，一份计划只能用一个。请去掉其中一个。",
        "The plugins {0} and {1} both bring a unit's profile, and a plan has one. Leave one of them out.");

    private static readonly LocalizableText Created = new(
        "已建立 {0}：{1} 年，{2} 个部分，{3} 个条目",
        "Made {0}: {1}, {2}, {3}");

    private static readonly LocalizableText Noticed = new("{0} {1}：{2}", "{0} {1}: {2}");
    private static readonly LocalizableText YearTaken = new("文档里没有写年度，按 {0} 年建立；不对的话用 --year 重建。", "The document names no year; {0} was taken. If that is wrong, make it again with --year.");

    public static Command Create(CommandSession session)
    {
        var document = new Argument<string>("document") { HelpName = "DOCUMENT", Description = session.Say(new("工作要点文档（文本文件）", "The plan as a text file")) };
        var target = new Option<string?>("--out", "-o") { HelpName = "FILE", Description = session.Say(new("计划文件名；默认同文档名", "The plan file; default: named as the document")) };
        var unit = new Option<string?>("--unit") { HelpName = "NAME", Description = session.Say(new("单位；默认取自插件配置或文档", "Whose plan it is; default: as the plugin or the document says")) };
        var year = new Option<string?>("--year") { HelpName = "YEAR", Description = session.Say(new("年度；默认取自文档", "The plan's year; default: as the document says")) };
        var plugins = new Option<string[]>("--plugin", "-p") { HelpName = "ID", AllowMultipleArgumentsPerToken = true, Description = session.Say(new("单位插件，如 gongxin", "The unit's plugin: gongxin")) };
        Option<string?> items = CommonOptions.Items(session);
        Option<string?> encoding = CommonOptions.Encoding(session);
        var command = new Command("new", session.Say(Description)) { document, target, unit, year, plugins, items, encoding };
        command.SetAction(parsed =>
        {
            if (parsed.GetValue(target) is { } odd && !odd.EndsWith(PlanFileLocator.Extension, StringComparison.OrdinalIgnoreCase))
            {
                return session.Fail(OtherEnding, odd);
            }

            string source = session.Resolve(parsed.GetRequiredValue(document));
            if (ImportedDocument.Read(session, source, parsed.GetValue(encoding)).TryPickT1(out Failure? failure, out SourceText? text)
                || DocumentPlan.Options(parsed.GetValue(items)).TryPickT1(out failure, out PlanParseOptions? reading)
                || ReadYear(parsed.GetValue(year)).TryPickT1(out failure, out int? named)
                || ReadProfile(session, parsed.GetValue(plugins) ?? []).TryPickT1(out failure, out PlanProfile? profile))
            {
                return session.Fail(failure);
            }

            PlanSyntaxTree tree = PlanSyntaxTree.Parse(text, reading);
            PlanHeaderHints hints = PlanHeaderHints.Read(tree);
            string owner = (parsed.GetValue(unit) ?? profile.Unit ?? hints.Unit ?? "").Trim();
            if (owner.Any(char.IsControl))
            {
                return session.Fail(BadUnit);
            }

            var header = new PlanHeader(owner, named ?? hints.Year ?? session.Today.Year);
            Plan plan = PlanBuilder.Build(tree, header, profile);
            if (plan.AllItems.IsEmpty)
            {
                return session.Fail(NoItems, source);
            }

            var contents = new PlanFileContents
            {
                Header = header,
                Text = text,
                Profile = profile,
                Reading = reading,
                PluginIds = [.. (parsed.GetValue(plugins) ?? []).Distinct(StringComparer.Ordinal)],
            };
            string path = session.Resolve(parsed.GetValue(target) ?? Path.GetFileNameWithoutExtension(source) + PlanFileLocator.Extension);
            return PlanFile.Create(path, contents, session.FileOptions).Match(
                created => NameTimeZone(session, created).Match(
                    _ => Tell(session, path, plan, isYearKnown: named is not null || hints.Year is not null),
                    refusal => session.Fail(StorageFailures.Of(refusal))),
                exists => session.Fail(StorageFailures.Of(exists)),
                fault => session.Fail(StorageFailures.Of(fault)));
        });
        return command;
    }

    // A file that is cut off before this is a sound one: without the setting, days are those of the computer that opens it.
    private static OneOf<ImmutableSortedDictionary<string, string>, PlanFileRefusal> NameTimeZone(CommandSession session, PlanFile created)
    {
        using (created)
        {
            session.Places.TellOnce(created);
            return created.ChangeSettings(new Dictionary<string, string?>(StringComparer.Ordinal)
            {
                [PlanTimeZone.Setting] = PlanTimeZone.WordOf(session.Environment.Time.LocalTimeZone),
            });
        }
    }

    private static OneOf<int?, Failure> ReadYear(string? text)
    {
        if (text is null)
        {
            return (int?)null;
        }

        return int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out int year) && year is >= 1900 and <= 9999
            ? year
            : new Failure(NoYear.Format(text));
    }

    private static OneOf<PlanProfile, Failure> ReadProfile(CommandSession session, IEnumerable<string> ids)
    {
        string? bringer = null;
        PlanProfile profile = PlanProfile.Empty;
        foreach (string id in ids.Distinct(StringComparer.Ordinal))
        {
            if (session.Plugins.ReadProfile(id).TryPickT1(out RefusedPlugin? refused, out PlanProfile? found))
            {
                return new Failure(refused.Message);
            }

            if (ReferenceEquals(found, PlanProfile.Empty))
            {
                continue;
            }

            if (bringer is not null)
            {
                return new Failure(TwoProfiles.Format(bringer, id));
            }

            (bringer, profile) = (id, found);
        }

        return profile;
    }

    private static int Tell(CommandSession session, string path, Plan plan, bool isYearKnown)
    {
        session.Tell(Created, path, plan.Year, CountText.Of(CountOf(plan.Sections), "section"), CountText.Of(plan.AllItems.Length, "item"));
        if (!isYearKnown)
        {
            session.Tell(YearTaken, plan.Year);
        }

        AnalysisResult analysis = AnalysisDriver.Create(CoreAnalyzers.All).Analyze(PlanSnapshot.OfDocument(plan, session.Today));
        foreach (Finding finding in analysis.Findings.Where(finding => finding.Severity >= DiagnosticSeverity.Warning))
        {
            session.Tell(Noticed, finding.Severity.Text(), finding.Diagnostic.Id, finding.Diagnostic.Message);
        }

        return ExitCodes.Done;
    }

    private static int CountOf(ImmutableArray<PlanSection> sections) => sections.Sum(section => 1 + CountOf(section.Sections));
}
