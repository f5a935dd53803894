using System.Collections.Immutable;
using System.Globalization;
using OneOf;
using PlanKit.Analysis;
using PlanKit.Cli.Checking;
using PlanKit.Cli.Plans;
using PlanKit.Diagnostics;
using PlanKit.Model;
using PlanKit.Text;

namespace PlanKit.Cli.Arguments;

/// <summary>What stands on the command line of <c>check</c> alone.</summary>
internal static class CheckArguments
{
    private const int MaxJobs = 256;

    private static readonly LocalizableText NoFormat = new(
        "没有输出格式“{0}”。可用：text、json、sarif、junit。",
        "There is no output format “{0}”. Known: text, json, sarif, junit.");

    private static readonly LocalizableText NoSeverity = new(
        "没有级别“{0}”。可用：{1}。",
        "There is no severity “{0}”. Known: {1}.");

    private static readonly LocalizableText NoRule = new(
        "没有规则“{0}”。现有规则：{1}。",
        "There is no rule “{0}”. There are: {1}.");

    private static readonly LocalizableText NoJobs = new(
        "--jobs 要写 1 到 {1} 的整数，“{0}”不行。",
        "--jobs takes a whole number from 1 to {1}, not “{0}”.");

    /// <summary>Reads <c>--format</c>; text where it is not given.</summary>
    public static OneOf<CheckFormat, Failure> ReadFormat(string? word) => word switch
    {
        null or "text" => CheckFormat.Text,
        "json" => CheckFormat.Json,
        "sarif" => CheckFormat.Sarif,
        "junit" => CheckFormat.JUnit,
        _ => new Failure(NoFormat.Format(word)),
    };

    /// <summary>Reads <c>--fail-on</c>; error where it is not given.</summary>
    public static OneOf<DiagnosticSeverity?, Failure> ReadSeverity(string? word)
    {
        if (word is null)
        {
            return (DiagnosticSeverity?)DiagnosticSeverity.Error;
        }

        return SeverityWords.TryParse(word, out DiagnosticSeverity? severity)
            ? severity
            : new Failure(NoSeverity.Format(word, string.Join(", ", SeverityWords.All)));
    }

    /// <summary>Reads <c>--jobs</c>; as many as there are processors where it is not given.</summary>
    public static OneOf<int, Failure> ReadJobs(string? word)
    {
        if (word is null)
        {
            return Environment.ProcessorCount;
        }

        return int.TryParse(word, NumberStyles.None, CultureInfo.InvariantCulture, out int jobs) && jobs is >= 1 and <= MaxJobs
            ? jobs
            : new Failure(NoJobs.Format(word, MaxJobs));
    }

    /// <summary>Reads <c>--rule</c>, <c>--category</c> and <c>--quarter</c>, each of which may hold several, parted by commas.</summary>
    public static OneOf<FindingFilter, Failure> ReadFilter(CommandSession session, string[]? rules, string[]? categories, string[]? quarters)
    {
        string[] ids = [.. Words(rules).Select(rule => rule.ToUpperInvariant())];
        if (ids.Length > 0)
        {
            ImmutableSortedSet<string> known = RuleCatalog.Of(session, session.Plugins.Catalog.Plugins.Select(plugin => plugin.Id));
            if (Array.Find(ids, id => !known.Contains(id)) is { } unknown)
            {
                return new Failure(NoRule.Format(unknown, string.Join(", ", known)));
            }
        }

        var wanted = new HashSet<string>(StringComparer.Ordinal);
        foreach (string word in Words(quarters))
        {
            if (Quarters.Read(word).TryPickT1(out Failure? failure, out Quarter quarter))
            {
                return failure;
            }

            wanted.Add(quarter.ToString());
        }

        return new FindingFilter
        {
            Rules = ids.ToHashSet(StringComparer.Ordinal),
            Categories = Words(categories).Select(CategoryId).ToHashSet(StringComparer.Ordinal),
            Quarters = wanted,
        };
    }

    private static IEnumerable<string> Words(string[]? values) => (values ?? [])
        .SelectMany(value => value.Split([',', '，', '、'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries));

    private static string CategoryId(string word) =>
        PlanCategory.WellKnown.FirstOrDefault(category => category.Name.Chinese == word)?.Id ?? word;
}
