using System.CommandLine;
using PlanKit.Text;

namespace PlanKit.Cli.Arguments;

/// <summary><c>--lang zh|en</c>: the language of everything that the program says.</summary>
internal static class LanguageOption
{
    private const string Name = "--lang";

    private static readonly LocalizableText NoLanguage = new(
        "没有界面语言“{0}”。可用：zh、en。",
        "There is no language “{0}”. Known: zh, en.");

    public static Option<string?> Create(CommandSession session) => new(Name)
    {
        Description = session.Say(new("界面语言：zh 或 en，默认随系统", "Language: zh or en; default: the system's")),
        HelpName = "zh|en",
        Recursive = true,
    };

    /// <summary>Reads the option before the command line is parsed, since even the parser's complaints are in a language.</summary>
    /// <returns>Null where it is not given, or is neither of the two.</returns>
    public static Language? Read(IReadOnlyList<string> args) =>
        Values(args).FirstOrDefault(value => Parse(value) is not null) is { } known ? Parse(known) : null;

    /// <summary>What is wrong with the option; null where nothing is, or where it is not given.</summary>
    public static Failure? FaultIn(IReadOnlyList<string> args) =>
        Values(args).FirstOrDefault(value => Parse(value) is null) is { } unknown ? new Failure(NoLanguage.Format(unknown)) : null;

    private static Language? Parse(string value) => value switch
    {
        "zh" => Language.Chinese,
        "en" => Language.English,
        _ => null,
    };

    private static IEnumerable<string> Values(IReadOnlyList<string> args)
    {
        for (int i = 0; i < args.Count; i++)
        {
            if (args[i].StartsWith(Name + "=", StringComparison.Ordinal))
            {
                yield return args[i][(Name.Length + 1)..];
            }
            else if (args[i] == Name && i + 1 < args.Count)
            {
                yield return args[i + 1];
            }
        }
    }
}
