namespace PlanKit.Plugins.Documents;

/// <summary>A value in a JSON or YAML file, with the place where it begins.</summary>
/// <param name="Line">The line, from 1.</param>
/// <param name="Column">The column, from 1.</param>
internal abstract record DocumentNode(int Line, int Column);
