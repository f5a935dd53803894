using System.CommandLine;
using System.CommandLine.Invocation;
using System.Reflection;
using PlanKit.Storage.Sqlite;

namespace PlanKit.Cli.Arguments;

/// <summary>Shows the version, and with <c>--verbose</c> what it runs on.</summary>
internal sealed class VersionAction(CommandSession session) : SynchronousCommandLineAction
{
    public override bool ClearsParseErrors => true;

    public override int Invoke(ParseResult parseResult)
    {
        string version = typeof(VersionAction).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion ?? "";
        session.Output.WriteLine("plankit " + version.Split('+')[0]);
        if (parseResult.Tokens.Any(token => token.Value == "--verbose"))
        {
            session.Output.WriteLine(".NET " + Environment.Version);
            session.Output.WriteLine($"SQLite {SqliteLibrary.Version} ({SqliteLibrary.SystemLibrary ?? "e_sqlite3"})");
        }

        return ExitCodes.Done;
    }
}
