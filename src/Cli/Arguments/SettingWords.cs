using System.Collections.Immutable;
using System.CommandLine;
using OneOf;
using PlanKit.Analysis;
using PlanKit.Cli.Plans;
using PlanKit.Text;

namespace PlanKit.Cli.Arguments;

/// <summary>Settings on the command line: <c>PK0102</c>, <c>PK0104.days</c>, <c>--set PK0104.days=30</c>.</summary>
internal static class SettingWords
{
    private static readonly LocalizableText NoKey = new(
        "“{0}”不是设置。级别写规则号，如 PK0102；参数写规则号和名称，如 PK0104.days。",
        "“{0}” is no setting. Write a rule's id for its severity, PK0102, or id and name for a parameter, PK0104.days.");

    private static readonly LocalizableText NoValue = new(
        "--set “{0}”缺少值。写成 规则=级别 或 规则.参数=值，如 PK0102=error、PK0104.days=30。",
        "--set “{0}” has no value. Write RULE=SEVERITY or RULE.parameter=VALUE: PK0102=error, PK0104.days=30.");

    private static readonly LocalizableText Twice = new(
        "{0} 用 --set 设定了两次。请只写一次。",
        "{0} is set twice with --set. Set it once.");

    /// <summary><c>--set KEY=VALUE...</c>.</summary>
    public static Option<string[]> Option(CommandSession session) => new("--set")
    {
        Description = session.Say(new(
            "只在这一次设定级别或参数，如 PK0102=error、PK0104.days=30",
            "Set a severity or a parameter for this once: PK0102=error, PK0104.days=30")),
        HelpName = "KEY=VALUE",
        AllowMultipleArgumentsPerToken = true,
    };

    /// <summary>Reads the name of a setting. Letters may be of either case.</summary>
    public static OneOf<SettingKey, Failure> ReadKey(string text)
    {
        string[] parts = text.Split('.', 2);
        string written = parts.Length == 1 ? parts[0].ToUpperInvariant() : $"{parts[0].ToUpperInvariant()}.{parts[1].ToLowerInvariant()}";
        return SettingKey.TryParse(written, out SettingKey? key) ? key : new Failure(NoKey.Format(text));
    }

    /// <summary>Reads what <c>--set</c> says.</summary>
    /// <returns>The settings; or what is wrong: no setting, no value, one set twice, a rule that no plugin on this computer has.</returns>
    public static OneOf<ImmutableArray<RuleSetting>, Failure> Read(CommandSession session, string[]? words)
    {
        ImmutableArray<RuleSetting>.Builder settings = ImmutableArray.CreateBuilder<RuleSetting>();
        foreach (string word in words ?? [])
        {
            string[] parts = word.Split('=', 2);
            if (parts.Length == 1)
            {
                return new Failure(NoValue.Format(word));
            }

            if (ReadKey(parts[0]).TryPickT1(out Failure? failure, out SettingKey? key))
            {
                return failure;
            }

            if (settings.Any(setting => setting.Key == key))
            {
                return new Failure(Twice.Format(key.ToString()));
            }

            settings.Add(new RuleSetting(key, parts[1], SettingLayer.CommandLine));
        }

        if (settings.Count > 0)
        {
            ImmutableSortedSet<string> known = RuleCatalog.Of(session, session.Plugins.Catalog.Plugins.Select(plugin => plugin.Id));
            if (settings.FirstOrDefault(setting => !known.Contains(setting.Key.Rule)) is { } unknown)
            {
                return new Failure(RuleCatalog.NoSuchRule.Format(unknown.Key.Rule));
            }
        }

        return settings.ToImmutable();
    }
}
