namespace PlanKit.Plugins.Documents;

/// <summary>A single value.</summary>
/// <param name="Line">The line, from 1.</param>
/// <param name="Column">The column, from 1.</param>
/// <param name="Text">The value as it is written, without quotes and escapes.</param>
/// <param name="IsText">False for a JSON number, true, false or null. In YAML every scalar is a text.</param>
internal sealed record ScalarNode(int Line, int Column, string Text, bool IsText) : DocumentNode(Line, Column);
