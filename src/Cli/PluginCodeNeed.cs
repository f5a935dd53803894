using System.CommandLine;
using System.CommandLine.Help;
using PlanKit.Cli.Arguments;

namespace PlanKit.Cli;

/// <summary>Which commands need more of plugins than rules and fixes, and so a program that can load their code.</summary>
internal static class PluginCodeNeed
{
    /// <summary>Whether a command that was typed does. Help never does.</summary>
    public static bool Of(ParseResult parsed) =>
        parsed.Action is not (LocalizedHelpAction or HelpAction or VersionAction)
        && parsed.CommandResult.Command.Name is "export" or "demo";
}
